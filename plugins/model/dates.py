"""Dates as the law counts them: working days (工作日) with the holidays of each year.

The holidays and the shifted working days (调休) are those of the yearly notice of the State
Council's office, as kept by the ``chinesecalendar`` package. A year that the package does not know
is an error and never a guess (domain.md §3).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

import chinese_calendar

PUBLICATION_TERM = 20
"""Working days within which government information is published (条例第二十六条)."""

FIRST_YEAR = 2004
"""The first year whose holidays are known; no newer calendar will bring an earlier one."""

_TURN_OF_THE_YEAR = 2


class UnknownYearError(ValueError):
    """The holiday calendar of a year is not known."""

    def __init__(self, year: int) -> None:
        """Say which year, in Chinese."""
        self.year = year
        super().__init__(f"软件里没有 {year} 年的节假日安排，无法计算工作日")


@cache
def is_working_day(day: date) -> bool:
    """Whether public bodies work on ``day``.

    Raises:
        UnknownYearError: the calendar does not know the year.
    """
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError as error:
        raise UnknownYearError(day.year) from error


def add_working_days(start: date, count: int) -> date:
    """The last day of a term of ``count`` working days that begins the day after ``start``.

    Raises:
        UnknownYearError: the term reaches a year that the calendar does not know.
    """
    day = start
    while count > 0:
        if day == date.max:
            raise UnknownYearError(day.year)
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after ``start``, up to and with ``end``; 0 if ``end`` is not later.

    Raises:
        UnknownYearError: the calendar does not know a year in between.
    """
    days = (end - start).days
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, days + 1))


def add_months(start: date, count: int) -> date:
    """The same day ``count`` months later, or the last day of a shorter month; at most ``date.max``."""
    months = start.year * 12 + start.month - 1 + count
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def may_bear_year(day: date, year: int) -> bool:
    """Whether a document of ``day`` may be counted under ``year``, in its number or its folder.

    What is signed in January or February may still be numbered in the series of the old year.
    """
    return year == day.year or (year == day.year - 1 and day.month <= _TURN_OF_THE_YEAR)


def chinese_date(day: date) -> str:
    """``2021年8月25日``: Arabic digits, month and day without zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"
