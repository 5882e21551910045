"""The rules, in the order of their codes. A new rule is a new file and a row here."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Problem
from plugins.rules import (
    credit_code,
    disclosure_column,
    disclosure_values,
    distinct_organisations,
    document_number_code,
    document_number_form,
    document_number_unique,
    document_number_year,
    empty_text,
    folder_year,
    half_width_punctuation,
    index_number,
    invisible_characters,
    issue_contents,
    issue_continuity,
    issue_year,
    known_issuer,
    link_target,
    order_of_dates,
    outline_numbering,
    printed_marks,
    publication_term,
    publication_time,
    relation_order,
    relation_target,
    repeated_title,
    reserved_address,
    sample_content,
    site_addresses,
    site_identity,
    tab_separated,
    unique_stem,
    unsafe_html,
    validity_agrees,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    issue_contents.RULE,
    issue_continuity.RULE,
    issue_year.RULE,
    disclosure_values.RULE,
    disclosure_column.RULE,
    order_of_dates.RULE,
    publication_term.RULE,
    publication_time.RULE,
    folder_year.RULE,
    link_target.RULE,
    document_number_form.RULE,
    document_number_unique.RULE,
    document_number_year.RULE,
    document_number_code.RULE,
    index_number.RULE,
    credit_code.RULE,
    known_issuer.RULE,
    distinct_organisations.RULE,
    relation_target.RULE,
    relation_order.RULE,
    site_identity.RULE,
    site_addresses.RULE,
    sample_content.RULE,
    outline_numbering.RULE,
    half_width_punctuation.RULE,
    invisible_characters.RULE,
    empty_text.RULE,
    printed_marks.RULE,
    repeated_title.RULE,
    tab_separated.RULE,
    unsafe_html.RULE,
    unique_stem.RULE,
    reserved_address.RULE,
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
