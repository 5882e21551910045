"""C202: an item that is published on the website names the live column where it is found."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Rows whose channels contain 政府网站 (标准目录和网站内容直接对应发布)."""
    rows = document.rows_source
    for item in document.items:
        if not isinstance(item, DisclosureItem) or "政府网站" not in item.channels:
            continue
        if item.column not in KIND_OF_FOLDER:
            message = f"“{item.item}”在政府网站公开，但没有写明对应栏目"
            yield Finding(rows, item.line, message)


RULE = DocumentRule(
    "C202",
    Severity.ERROR,
    "标准目录中在政府网站公开的事项，直接对应网站栏目",
    "domain.md §8；2021年浙江省政务公开工作要点",
    f"“对应栏目”写栏目文件夹：{'、'.join(KIND_OF_FOLDER)}",
    check,
    of=(CatalogRecord,),
)
