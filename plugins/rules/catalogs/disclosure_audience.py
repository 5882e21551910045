"""C209: an item that is not for everybody says for whom it is (特定群体)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding

_SOME = "特定群体"


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Rows that name a group without brackets behind it; other words are the matter of rule C201."""
    for item in document.items:
        if isinstance(item, DisclosureItem) and _SOME in item.audience:
            message = f"“公开对象”只写了“{_SOME}”，没有写是谁"
            yield Finding(document.rows_source, item.line, message)


RULE = DocumentRule(
    "C209",
    Severity.WARNING,
    "标准目录的公开对象是特定群体的，写明是谁",
    "国办发〔2019〕54号；domain.md §8",
    "写成“特定群体（申请人）”的形式",
    check,
    of=(CatalogRecord,),
)
