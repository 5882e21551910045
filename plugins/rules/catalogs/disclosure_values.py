"""C201: the columns with fixed choices in a disclosure catalog hold known choices."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import AUDIENCES, CHANNELS, LEVELS, METHODS, DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding

CHOICES = (
    ("channels", "公开渠道和载体", CHANNELS),
    ("audience", "公开对象", AUDIENCES),
    ("method", "公开方式", METHODS),
    ("level", "公开层级", LEVELS),
)


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every row; words in brackets behind a choice explain it: 特定群体（申请人）."""
    for item in document.items:
        if isinstance(item, DisclosureItem):
            yield from _check_item(document, item)


def _check_item(document: Document, item: DisclosureItem) -> Iterator[Finding]:
    rows = document.rows_source
    for field, name, choices in CHOICES:
        for value in getattr(item, field):
            known = value in choices or value.split("（", 1)[0] in choices
            if not known:
                message = f"“{name}”不能写“{value}”"
                yield Finding(rows, item.line, message, f"只能写：{'、'.join(choices)}")


RULE = DocumentRule(
    "C201",
    Severity.ERROR,
    "标准目录的公开渠道、对象、方式、层级从规定的选项中选",
    "国办发〔2019〕54号；domain.md §8",
    "对照规定的选项填写",
    check,
    of=(CatalogRecord,),
)
