"""The matrix of plans (规划归集表): period by type, with what has not been gathered yet (domain.md §10)."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.library import Library
from plugins.model.plan_periods import (
    YEARLY,
    Period,
    missing_years,
    periods_in,
    plan_types,
    plans_of,
)
from plugins.model.shown import brief_of
from plugins.pages.frame import frame, page, site_of
from plugins.pages.matrix import NOT_GATHERED, cell, matrix
from plugins.special_pages import PLANNING_MATRIX


def build_planning_matrix(library: Library) -> list[Artifact]:
    """The page, if there is a plan."""
    periods = periods_in(library)
    if not periods:
        return []
    kind = KIND_OF_FOLDER["planning"]
    data = frame(library.site, PLANNING_MATRIX.title, PLANNING_MATRIX.folder, kind) | {
        "as_of": chinese_date(library.as_of),
        "matrix": _matrix(library, periods),
    }
    path = urls.page_path(PLANNING_MATRIX.folder)
    return [page(site_of(library), path, "planning_matrix.html", data)]


def _matrix(library: Library, periods: list[Period]) -> dict[str, Any]:
    types = plan_types()
    rows = [
        (_head(period), [_cell(library, period, plan_type) for plan_type in types])
        for period in periods
    ]
    return matrix("各个时期、各类规划和计划", ["时期", *types], rows)


def _head(period: Period) -> str:
    return f"{period.name}（{period.shown_years}）" if period.name else period.shown_years


def _cell(library: Library, period: Period, plan_type: str) -> dict[str, Any]:
    plans = plans_of(library, period, plan_type)
    links = [(plan, _text(library, plan)) for plan in plans]
    missing = missing_years(library, period, plans) if plan_type == YEARLY and plans else []
    if missing:
        return cell(library.site, links, f"{'、'.join(map(str, missing))}年{NOT_GATHERED}")
    return cell(library.site, links, "" if plans else NOT_GATHERED)


def _text(library: Library, plan: Document) -> str:
    """The title, with the years of the plan where the title does not say them."""
    years = brief_of(library, plan)
    title = plan.record.title
    return title if years.rstrip("年") in title else f"{title}（{years}）"
