"""Working days: as the State Council's yearly notices have them."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.model.dates import (
    FIRST_YEAR,
    UnknownYearError,
    add_months,
    add_working_days,
    chinese_date,
    is_working_day,
    may_bear_year,
    working_days_between,
)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2021, 10, 1), False),  # 国庆节
        (date(2021, 10, 9), True),  # 星期六，国庆节调休上班
        (date(2021, 10, 10), False),  # 星期日
        (date(2021, 2, 7), True),  # 星期日，春节调休上班
        (date(2021, 8, 25), True),
    ],
)
def test_holidays_and_shifted_working_days(day: date, works: bool) -> None:
    """A Saturday may be a working day and a weekday a holiday."""
    assert is_working_day(day) is works


def test_a_term_counts_from_the_next_working_day() -> None:
    """Twenty working days over the week of 国庆节 2021: from 26 September, a Sunday at work, to 28 October."""
    last = add_working_days(date(2021, 9, 26), 20)
    assert last == date(2021, 10, 28)
    assert working_days_between(date(2021, 9, 26), last) == 20


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    """The count is never negative."""
    assert working_days_between(date(2021, 9, 2), date(2021, 9, 1)) == 0


def test_a_year_without_calendar_fails_loudly() -> None:
    """A year that the calendar does not know is an error with its number, never a guess."""
    with pytest.raises(UnknownYearError, match="2099"):
        add_working_days(date(2099, 1, 1), 1)


def test_a_term_that_begins_on_the_last_day_of_all_is_an_unknown_year() -> None:
    """A date that somebody typed for “never” ends no build: there is no calendar for what follows."""
    with pytest.raises(UnknownYearError, match="9999"):
        add_working_days(date.max, 1)
    assert working_days_between(date.max, date(2021, 9, 1)) == 0


def test_the_first_year_of_the_calendar() -> None:
    """The calendar begins with ``FIRST_YEAR``: an earlier year is unknown for ever."""
    assert is_working_day(date(FIRST_YEAR, 1, 2))
    with pytest.raises(UnknownYearError):
        is_working_day(date(FIRST_YEAR - 1, 12, 31))


@pytest.mark.parametrize(
    ("day", "year", "may"),
    [
        (date(2021, 8, 25), 2021, True),
        (date(2021, 1, 4), 2020, True),
        (date(2021, 2, 28), 2020, True),
        (date(2021, 3, 1), 2020, False),
        (date(2021, 12, 31), 2022, False),
        (date(2021, 1, 4), 2019, False),
    ],
)
def test_the_old_year_goes_on_until_february(day: date, year: int, may: bool) -> None:
    """In January and February a document may bear the year before, and never the year after."""
    assert may_bear_year(day, year) is may


def test_chinese_date_has_no_zeros() -> None:
    """Month and day are written without leading zeros (GB/T 9704 7.3.5.4)."""
    assert chinese_date(date(2021, 8, 5)) == "2021年8月5日"


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 10, 8), 1, date(2026, 11, 8)),
        (date(2026, 12, 8), 1, date(2027, 1, 8)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 60, date(2029, 2, 28)),
        (date(9999, 12, 1), 1, date.max),
    ],
)
def test_months_end_on_the_same_day_or_the_last_one(start: date, count: int, end: date) -> None:
    """A calendar month later is the same day, or the last day of a shorter month."""
    assert add_months(start, count) == end
