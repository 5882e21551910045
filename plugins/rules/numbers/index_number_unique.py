"""N202: an index number (索引号) belongs to one document."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later of two documents with one number."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        text = str(document.get("index_no", ""))
        first = owners.setdefault(text, document)
        if text and first is not document:
            yield in_field(document, "index_no", f"索引号“{text}”已经用在 {first.source}")


RULE = LibraryRule(
    "N202",
    Severity.ERROR,
    "一个索引号只用于一份文件",
    "政府信息公开条例第十二条；domain.md §2.3",
    "每份文件用自己的索引号，已发布的不能改",
    check,
)
