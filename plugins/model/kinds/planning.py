"""Planning documents (规划、计划)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.term import YEAR, Term


@dataclass(frozen=True, kw_only=True)
class PlanningRecord(OfficialRecord):
    """A plan with its type and the years that it covers."""

    plan_type: Annotated[
        Literal["发展规划", "专项规划", "空间规划", "区域规划", "年度计划"],
        Term("规划类型", "五类之一", "domain.md §10", "专项规划"),
    ]
    period_start: Annotated[int, YEAR, Term("规划期开始年份", "四位年份", "domain.md §10", "2021")]
    period_end: Annotated[int, YEAR, Term("规划期结束年份", "四位年份", "domain.md §10", "2025")]
