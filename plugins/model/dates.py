"""Dates as the law counts them: working days (工作日) with the holidays of each year.

The holidays and the shifted working days (调休) are those of the yearly notice of the State
Council's office, as kept by the ``chinesecalendar`` package. A year that the package does not know
is an error and never a guess (domain.md §3).
"""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar

PUBLICATION_TERM = 20
"""Working days within which government information is published (条例第二十六条)."""


class UnknownYearError(ValueError):
    """The holiday calendar of a year is not known yet."""

    def __init__(self, year: int) -> None:
        """Say which year, and what to do about it, in Chinese."""
        self.year = year
        super().__init__(
            f"还没有 {year} 年的节假日安排，无法计算工作日；请更新 chinesecalendar 软件包"
        )


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


def chinese_date(day: date) -> str:
    """``2021年8月25日``: Arabic digits, month and day without zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"
