"""N102: a document number belongs to one document."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.duplicates import document_number, repeated
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later document with a number is named, and the first with it."""
    for document, first in repeated(library, stating(library, "doc_no"), document_number):
        message = f"发文字号“{document.doc_no}”已经用在 {first.source}"
        yield in_field(document, "doc_no", message)


RULE = LibraryRule(
    "N102",
    Severity.ERROR,
    "同一个发文字号只能用于一份文件",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "核对两份文件的文号；重复收录的删去一份",
    check,
)
