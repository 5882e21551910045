"""Z103: a village goes on publishing what it publishes every month or quarter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field

_DAYS = {"每月": 62, "每季度": 184}
"""Twice the cycle: the accounts of a period are published in the next one."""


def check(library: Library) -> Iterator[Finding]:
    """The last announcement of each item of each village, against the day of the library."""
    for document, record in _last_ones(library):
        days = _DAYS.get(record.cycle)
        published = record.publish_datetime.date()
        if days is not None and (library.as_of - published).days > days:
            message = (
                f"{record.village}的“{record.item}”应当{record.cycle}公布，"
                f"最近一次是{chinese_date(published)}"
            )
            yield in_field(document, "cycle", message)


def _last_ones(library: Library) -> list[tuple[Document, VillageAffairRecord]]:
    last: dict[tuple[str, str, str], tuple[Document, VillageAffairRecord]] = {}
    for document, record in with_record(library, VillageAffairRecord):
        place = (record.town, record.village, record.item)
        known = last.get(place)
        if known is None or known[1].publish_datetime < record.publish_datetime:
            last[place] = (document, record)
    return list(last.values())


RULE = LibraryRule(
    "Z103",
    Severity.INFO,
    "村务一般事项至少每季度公布一次，财务收支较多的每月公布",
    "村民委员会组织法第三十条",
    "提醒村民委员会公布新一期的内容",
    check,
)
