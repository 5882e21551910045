"""K101: a site that publishes government information has a guide to it (政府信息公开指南)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.record import IssuedRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating, with_record
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Sites with information and without a page that has ``disclosure_guide``."""
    has_guide = bool(stating(library, "disclosure_guide"))
    if not has_guide and with_record(library, IssuedRecord):
        yield Finding(f"{library.folder}/site.yaml", 1, "网站没有政府信息公开指南")


RULE = LibraryRule(
    "K101",
    Severity.INFO,
    "网站有政府信息公开指南，写明规定的九项内容",
    "政府信息公开条例第十二条；domain.md §3、§4",
    "在 pages 文件夹里写一页指南，填写 disclosure_guide",
    check,
)
