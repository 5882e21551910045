"""N202: an index number (索引号) belongs to one document."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.duplicates import index_number, repeated
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later of two documents with one number."""
    for document, first in repeated(library, stating(library, "index_no"), index_number):
        message = f"索引号“{document.get('index_no')}”已经用在 {first.source}"
        yield in_field(document, "index_no", message)


RULE = LibraryRule(
    "N202",
    Severity.ERROR,
    "一个索引号只用于一份文件",
    "政府信息公开条例第十二条；domain.md §2.3",
    "每份文件用自己的索引号：先发布的不改，改后发布的这一份",
    check,
)
