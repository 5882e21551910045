"""N403: a unified number (统一编号) belongs to one document."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.duplicates import repeated, unified_number
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later of two documents with one number."""
    for document, first in repeated(library, stating(library, "unified_no"), unified_number):
        message = f"统一编号“{document.get('unified_no')}”已经用在 {first.source}"
        yield in_field(document, "unified_no", message)


RULE = LibraryRule(
    "N403",
    Severity.ERROR,
    "一个统一编号只用于一份文件",
    "国办发〔2018〕37号；domain.md §2.2、§2.7",
    "对照登记的编号核对两份文件；重复收录的删去一份",
    check,
)
