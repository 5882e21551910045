"""C207: what is disclosed on one's own initiative is disclosed within 20 working days."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import PUBLICATION_TERM
from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.catalogs.time_limits import parse_time_limit
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Items with 主动公开 and a term; a law may set another one, so this is for the editor to weigh."""
    for item in document.items:
        if isinstance(item, DisclosureItem) and "主动公开" in item.method:
            limit = parse_time_limit(item.time_limit)
            if limit and limit.is_longer_than(PUBLICATION_TERM):
                message = f"“{item.item}”的公开时限“{item.time_limit}”超过二十个工作日"
                yield Finding(document.rows_source, item.line, message)


RULE = DocumentRule(
    "C207",
    Severity.WARNING,
    "主动公开事项的公开时限不超过二十个工作日",
    "政府信息公开条例第二十六条；domain.md §8",
    "改为二十个工作日以内；法律、法规另有规定的，在“公开依据”里写明条款",
    check,
    of=(CatalogRecord,),
)
