"""C208: a time limit (公开时限) says a term, a cycle or a day."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.catalogs.time_limits import parse_time_limit
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Items whose time limit nobody could keep account of."""
    for item in document.items:
        if isinstance(item, DisclosureItem) and parse_time_limit(item.time_limit) is None:
            message = f"“{item.item}”的公开时限“{item.time_limit}”没有说明期限"
            yield Finding(document.rows_source, item.line, message)


RULE = DocumentRule(
    "C208",
    Severity.INFO,
    "公开时限写明期限、周期或者日期",
    "国办发〔2019〕54号；domain.md §8",
    "写成“20个工作日内”“每年1月31日前”“实时公开”的形式",
    check,
    of=(CatalogRecord,),
)
