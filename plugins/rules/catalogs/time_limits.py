"""The time limits (公开时限) of a disclosure catalog, as far as their words say a term or a cycle."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.model.outline_numbers import NUMERAL, parse_numeral

_TERM = re.compile(
    rf"(?P<n>(?<!\d)\d{{1,4}}|{NUMERAL})个?(?P<unit>工作日|自然日|日历日|日|天|周|月|年)(?:以|之)?内"
)
_DAYS = {"自然日": 1, "日历日": 1, "日": 1, "天": 1, "周": 7, "月": 30, "年": 365}
_CYCLES = {
    "每日": 1, "每天": 1, "每周": 7, "每月": 31, "每季": 92, "按季": 92, "按月": 31,
    "每半年": 184, "每年": 366, "按年": 366, "年度": 366,
}  # fmt: skip
_AT_ONCE = re.compile("实时|即时|及时|随时|立即|当日|当天|长期|同步|动态|公示")
_DAY_OF_YEAR = re.compile(r"\d{1,2}月(?:\d{1,2}日|底|末)?(?:之|以)?前")

_WEEK, _WORKING_WEEK = 7, 5


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A term in working days or in natural days, or the days of a cycle; all None for at once."""

    working_days: int | None = None
    days: int | None = None
    cycle: int | None = None

    def is_longer_than(self, working_days: int) -> bool:
        """Whether the term is longer than so many working days without holidays."""
        natural = working_days * _WEEK // _WORKING_WEEK
        return (self.working_days or 0) > working_days or (self.days or 0) > natural


def parse_time_limit(text: str) -> TimeLimit | None:
    """What a time limit says; None for words that say neither term nor cycle."""
    text = text.replace("两", "二")
    cycle = next((days for word, days in _CYCLES.items() if word in text), None)
    if match := _TERM.search(text):
        count = parse_numeral(match["n"])
        if match["unit"] == "工作日":
            return TimeLimit(working_days=count, cycle=cycle)
        return TimeLimit(days=count * _DAYS[match["unit"]], cycle=cycle)
    if cycle is not None:
        return TimeLimit(cycle=cycle)
    if _DAY_OF_YEAR.search(text):
        return TimeLimit(cycle=_CYCLES["每年"])
    return TimeLimit() if _AT_ONCE.search(text) else None
