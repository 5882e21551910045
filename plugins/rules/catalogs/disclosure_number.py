"""C206: an item's number (序号) is its own inside its field (领域)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The later of two items with one number."""
    first: dict[tuple[str, str], int] = {}
    for item in document.items:
        if isinstance(item, DisclosureItem):
            line = first.setdefault((item.field, item.number), item.line)
            if line != item.line:
                message = f"领域“{item.field}”的序号 {item.number} 已经用在第 {line} 行"
                yield Finding(document.rows_source, item.line, message)
            elif not item.number.isdecimal():
                message = f"序号“{item.number}”不是数字"
                yield Finding(document.rows_source, item.line, message, "写阿拉伯数字，例如 1")


RULE = DocumentRule(
    "C206",
    Severity.ERROR,
    "标准目录的序号是数字，在领域内不重复",
    "国办发〔2019〕54号；domain.md §8",
    "领域内从 1 开始依次编号",
    check,
    of=(CatalogRecord,),
)
