"""C203: the column that a disclosure catalog names has documents."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Items published on the website; an unknown column is told elsewhere (C202)."""
    live = {kind.folder for kind in library.kinds}
    for document, _ in with_record(library, CatalogRecord):
        for item in document.items:
            if not isinstance(item, DisclosureItem) or "政府网站" not in item.channels:
                continue
            kind = KIND_OF_FOLDER.get(item.column)
            if kind is not None and kind.folder not in live:
                message = f"“{item.item}”的对应栏目“{kind.title}”还没有内容"
                yield Finding(document.rows_source, item.line, message)


RULE = LibraryRule(
    "C203",
    Severity.ERROR,
    "标准目录的对应栏目里有内容",
    "国办发〔2019〕54号；domain.md §8；2021年浙江省政务公开工作要点",
    "在这个栏目发布内容，或者改为实际发布的栏目",
    check,
)
