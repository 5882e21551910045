"""The rules, in the order of their codes. A new rule is a new file and a row here."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Problem
from plugins.rules import (
    credit_code,
    disclosure_column,
    disclosure_values,
    document_number_form,
    document_number_unique,
    document_number_year,
    half_width_punctuation,
    index_number,
    issue_contents,
    issue_continuity,
    known_issuer,
    order_of_dates,
    outline_numbering,
    publication_term,
    relation_target,
    site_identity,
    unique_stem,
    unsafe_html,
    validity_agrees,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    issue_contents.RULE,
    issue_continuity.RULE,
    disclosure_values.RULE,
    disclosure_column.RULE,
    order_of_dates.RULE,
    publication_term.RULE,
    document_number_form.RULE,
    document_number_unique.RULE,
    document_number_year.RULE,
    index_number.RULE,
    credit_code.RULE,
    known_issuer.RULE,
    relation_target.RULE,
    site_identity.RULE,
    outline_numbering.RULE,
    half_width_punctuation.RULE,
    unsafe_html.RULE,
    unique_stem.RULE,
    validity_agrees.RULE,
)


def check_library(library: Library, rules: tuple[Rule, ...] = RULES) -> Iterator[Problem]:
    """Everything that the rules find."""
    for rule in rules:
        for finding in rule.check(library):
            hint = finding.hint or rule.hint
            yield Problem(
                finding.path, finding.line, rule.code, finding.message, hint, rule.severity
            )
