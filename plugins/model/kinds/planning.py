"""Planning documents (规划、计划)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import Level
from plugins.model.kinds.term import YEAR, Term


@dataclass(frozen=True, kw_only=True)
class PlanMap:
    """A map of a plan: a public map needs a number of review (审图号)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    file: Annotated[
        str,
        Term(
            "文件名", "附件里的图", "地图管理条例第二十二条", "buju.png", english="file of the map"
        ),
    ]
    map_no: Annotated[
        str,
        Term(
            "审图号",
            "公开地图的审图号",
            "地图管理条例第二十二条",
            "浙S（2026）1号",
            english="number of map review",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class PlanningRecord(OfficialRecord):
    """A plan with its type and the years that it covers."""

    plan_type: Annotated[
        Literal["发展规划", "专项规划", "空间规划", "区域规划", "年度计划"],
        Term("规划类型", "五类之一", "domain.md §10", "专项规划", english="type of plan"),
    ]
    period_start: Annotated[
        int, YEAR, Term("规划期开始年份", "四位年份", "domain.md §10", "2021", english="first year")
    ]
    period_end: Annotated[
        int, YEAR, Term("规划期结束年份", "四位年份", "domain.md §10", "2025", english="last year")
    ]
    level: Annotated[
        Literal["", Level],
        Term("规划层级", "哪一级的规划", "domain.md §10", "县级", english="level of government"),
    ] = ""
    approver: Annotated[
        str,
        Term(
            "批准机关",
            "谁批准的",
            "domain.md §10",
            "样例县人民政府",
            english="body that approved it",
        ),
    ] = ""
    approval_date: Annotated[
        date | None,
        Term(
            "批准日期", "批准的日期", "城乡规划法第八条", "2021-11-10", english="date of approval"
        ),
    ] = None
    is_part_of: Annotated[
        tuple[str, ...],
        Term(
            "上位规划",
            "本规划落实的上一级规划",
            "domain.md §10",
            "[planning/2021/gangyao]",
            english="the plan above it",
        ),
    ] = ()
    maps: Annotated[
        tuple[PlanMap, ...],
        Term(
            "地图",
            "附件中的地图和审图号",
            "地图管理条例第二十二条",
            "[{file: buju.png, map_no: 浙S（2026）1号}]",
            english="maps with their review numbers",
        ),
    ] = ()
