"""Periods of plans (规划期): five-year plans by number, and the plans of each period by type.

Every period and type has its place, so that what has not been gathered yet (待归集) is seen
(domain.md §10).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.kinds.fields import fields_by_name
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library

_LENGTH = 5
_THIRD = 1966
"""The third plan is the first of an unbroken row of five-year plans."""

_DIGITS = "〇一二三四五六七八九十"

YEARLY = "年度计划"
"""The type of which every year of a period needs one."""


@dataclass(frozen=True, slots=True)
class Period:
    """Five years by their first: ``Period(2021)`` is 十四五."""

    start: int

    @property
    def end(self) -> int:
        """Its last year."""
        return self.start + _LENGTH - 1

    @property
    def years(self) -> range:
        """All of its years."""
        return range(self.start, self.end + 1)

    @property
    def name(self) -> str:
        """``“十四五”时期``; empty for the years before the plans had five years each."""
        number = 3 + (self.start - _THIRD) // _LENGTH
        return f"“{_chinese_number(number)}五”时期" if self.start >= _THIRD else ""

    @property
    def shown_years(self) -> str:
        """``2021—2025年``."""
        return f"{self.start}—{self.end}年"


def has_plans(library: Library) -> bool:
    """Whether there is anything to gather."""
    return any(isinstance(document.record, PlanningRecord) for document in library.documents)


def plan_types() -> tuple[str, ...]:
    """The five types of plan, in the order of the field."""
    return fields_by_name(PlanningRecord)["plan_type"].choices


def periods_in(library: Library) -> list[Period]:
    """The periods from that of the first plan to that of today, or of the last plan; newest first."""
    starts = [_period_of(record.period_start) for _, record in _plans(library)]
    if not starts:
        return []
    last = max(*starts, _period_of(library.as_of.year))
    return [Period(start) for start in range(last, min(starts) - 1, -_LENGTH)]


def plans_of(library: Library, period: Period, plan_type: str) -> list[Document]:
    """The plans of a type whose years reach into a period, the earliest first."""
    found = [
        (record.period_start, record.period_end, document)
        for document, record in _plans(library)
        if record.plan_type == plan_type and _reaches_into(record, period)
    ]
    return [document for *_, document in sorted(found, key=lambda own: (*own[:2], own[2].id))]


def missing_years(library: Library, period: Period, plans: list[Document]) -> list[int]:
    """The years of a period, up to today's, in which none of these yearly plans holds."""
    records = [plan.record for plan in plans if isinstance(plan.record, PlanningRecord)]
    return [
        year
        for year in period.years
        if year <= library.as_of.year
        and not any(own.period_start <= year <= own.period_end for own in records)
    ]


def _plans(library: Library) -> Iterator[tuple[Document, PlanningRecord]]:
    for document in library.documents:
        if isinstance(document.record, PlanningRecord):
            yield document, document.record


def _period_of(year: int) -> int:
    """The first year of the period of a year."""
    return year - (year - _THIRD) % _LENGTH


def _reaches_into(record: PlanningRecord, period: Period) -> bool:
    return record.period_start <= period.end and record.period_end >= period.start


def _chinese_number(number: int) -> str:
    """``十四`` for 14; up to 99."""
    tens, ones = divmod(number, 10)
    before = "十" if tens == 1 else f"{_DIGITS[tens]}十" if tens else ""
    return before + (_DIGITS[ones] if ones else "")
