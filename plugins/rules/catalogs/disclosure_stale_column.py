"""C204: a column in which an item appears every so often has something new from that time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.catalogs.time_limits import parse_time_limit
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Items with a cycle (每年、每季度、每月) against the newest document of their column."""
    catalogs = with_record(library, CatalogRecord)
    newest = _newest(library) if catalogs else {}
    for document, _ in catalogs:
        for item in document.items:
            if not isinstance(item, DisclosureItem) or item.column not in newest:
                continue
            limit, latest = parse_time_limit(item.time_limit), newest[item.column]
            if limit and limit.cycle and (library.as_of - latest).days > limit.cycle:
                title = KIND_OF_FOLDER[item.column].title
                message = (
                    f"“{item.item}”的时限是“{item.time_limit}”，"
                    f"“{title}”最近一次发布是{chinese_date(latest)}"
                )
                yield Finding(document.rows_source, item.line, message)


def _newest(library: Library) -> dict[str, date]:
    """The day of the last publication in each column that has documents."""
    newest: dict[str, date] = {}
    for document in library.documents:
        folder, day = document.id.partition("/")[0], document.record.publish_datetime.date()
        newest[folder] = max(day, newest.get(folder, date.min))
    return newest


RULE = LibraryRule(
    "C204",
    Severity.WARNING,
    "标准目录中定期公开的事项，对应栏目按期更新",
    "政府信息公开条例第五十三条；domain.md §8",
    "发布这一期的内容；时限写错的改正时限",
    check,
)
