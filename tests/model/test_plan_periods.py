"""Periods of plans: five years each, which plans hold in them, and what is missing."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.plan_periods import (
    Period,
    has_plans,
    missing_years,
    periods_in,
    plan_types,
    plans_of,
)
from plugins.model.site import Site

SITE = Site(name="试验", base_url="https://www.test.example", gazette_name="试验公报")


def plan(first: int, last: int, plan_type: str = "专项规划") -> Document:
    """A plan of these years."""
    record = PlanningRecord(
        title=f"{first}", publish_datetime=datetime(2026, 1, 1), issuer=("甲县人民政府",),
        plan_type=plan_type, period_start=first, period_end=last,
    )  # fmt: skip
    identity = f"planning/{first}/{plan_type}{first}-{last}"
    return Document(identity, f"content/{identity}.md", record, Body("", (), ""), "", {}, 1)


def library(*plans: Document) -> Library:
    """A library of these plans, in November 2026."""
    return Library(SITE, (), plans, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (1966, "“三五”时期"),
        (2001, "“十五”时期"),
        (2006, "“十一五”时期"),
        (2021, "“十四五”时期"),
        (2046, "“十九五”时期"),
        (2051, "“二十五”时期"),
        (1961, ""),
    ],
)
def test_period_has_the_number_of_its_plan(year: int, name: str) -> None:
    """The fourteenth plan began in 2021; before 1966 the plans had other lengths."""
    assert Period(year).name == name


def test_periods_reach_from_the_first_plan_to_today() -> None:
    """A period in which nothing has been gathered is there too; a far end makes no empty periods."""
    starts = [period.start for period in periods_in(library(plan(2012, 2035), plan(2023, 2023)))]
    assert starts == [2026, 2021, 2016, 2011]


def test_periods_reach_to_a_plan_that_begins_later() -> None:
    """A plan for years to come has its period."""
    assert [period.start for period in periods_in(library(plan(2031, 2035)))] == [2031]


def test_plan_stands_in_each_period_into_which_it_reaches() -> None:
    """A spatial plan of fifteen years holds in three periods; one of another type in none."""
    long, own = plan(2021, 2035, "空间规划"), plan(2024, 2026, "空间规划")
    given = library(long, own, plan(2021, 2025, "专项规划"))
    found = {
        start: plans_of(given, Period(start), "空间规划") for start in (2016, 2021, 2026, 2031)
    }
    assert found == {2016: [], 2021: [long, own], 2026: [long, own], 2031: [long]}


def test_missing_years_are_those_up_to_today() -> None:
    """Of yearly plans every year needs one, but none is missing of a year that has not begun."""
    plans = [plan(2022, 2023, "年度计划")]
    assert missing_years(library(), Period(2021), plans) == [2021, 2024, 2025]
    assert missing_years(library(), Period(2026), []) == [2026]


def test_site_without_plans_has_no_periods() -> None:
    """Where there is nothing, nothing is missing."""
    assert periods_in(library()) == []
    assert not has_plans(library())


def test_types_are_the_five_of_the_rule_book() -> None:
    """The order is that of the field."""
    assert plan_types() == ("发展规划", "专项规划", "空间规划", "区域规划", "年度计划")
