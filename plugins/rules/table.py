"""The rules, in the order of their codes. A new rule is a new file and a row here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.office import Office
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
    index_number_unique,
    invisible_characters,
    invisible_names,
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
from plugins.rules.rule import DocumentRule, Finding, LibraryRule, Rule

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
    index_number_unique.RULE,
    credit_code.RULE,
    known_issuer.RULE,
    distinct_organisations.RULE,
    relation_target.RULE,
    relation_order.RULE,
    site_identity.RULE,
    site_addresses.RULE,
    sample_content.RULE,
    invisible_names.RULE,
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


def check_library(library: Library) -> Iterator[Problem]:
    """Everything that the rules find."""
    for document in library.documents:
        yield from check_document(document, library.office)
    yield from check_together(library)


def check_document(document: Document, office: Office) -> Iterator[Problem]:
    """What the rules find that look at a document by itself."""
    for rule in RULES:
        if isinstance(rule, DocumentRule):
            yield from _problems(rule, rule.check(document, office))


def check_together(library: Library) -> Iterator[Problem]:
    """What the rules find that look at the whole library."""
    for rule in RULES:
        if isinstance(rule, LibraryRule):
            yield from _problems(rule, rule.check(library))


def _problems(rule: Rule, findings: Iterable[Finding]) -> Iterator[Problem]:
    for found in findings:
        hint = found.hint or rule.hint
        yield Problem(found.path, found.line, rule.code, found.message, hint, rule.severity)
