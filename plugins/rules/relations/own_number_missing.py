"""R107: an own document that another amends or repeals is here to be seen."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber
from plugins.model.library import Library
from plugins.model.office import Office
from plugins.model.relation import PREDICATE_NAMES
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.references import is_missing
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

PREDICATES = ("amends", "repeals")
"""What is interpreted and corrected is the matter of I102 and R104; a basis may lie elsewhere."""


def check(library: Library) -> Iterator[Finding]:
    """Numbers with a code of an own body, in own documents that were not taken in later."""
    codes = _own_codes(library.office)
    for document in stating(library, *PREDICATES):
        if has_duties(document, library.office):
            yield from _missing(document, library, codes)


def _missing(document: Document, library: Library, codes: set[str]) -> Iterator[Finding]:
    for predicate in PREDICATES:
        for index, reference in enumerate(document.get(predicate, ())):
            number = DocumentNumber.parse(reference)
            if number and number.code in codes and is_missing(reference, library):
                message = (
                    f"{PREDICATE_NAMES[predicate]}的“{reference}”是本地的文号，本站没有这份文件"
                )
                yield in_field(document, f"{predicate}.{index}", message)


def _own_codes(office: Office) -> set[str]:
    return {own.code for body in office.organisations if not body.external for own in body.codes}


RULE = LibraryRule(
    "R107",
    Severity.WARNING,
    "修改、废止的本地文件，本站已经收录",
    "政府网站发展指引（国办发〔2017〕47号）；domain.md §2.7",
    "核对文号；文号没有写错的，补录这份文件（backfilled: true）",
    check,
)
