"""Village affairs (村务公开): what a villagers' committee publishes (Organic Law, article 30)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import Term, ValuesOf

_SOURCE = "村民委员会组织法第三十条"


@dataclass(frozen=True, kw_only=True)
class VillageAffairRecord(IssuedRecord):
    """An announcement of a village; ``issuer`` is the villagers' committee."""

    town: Annotated[str, Term("乡镇（街道）", "全称", _SOURCE, "样例镇", english="town")]
    village: Annotated[str, Term("村（社区）", "全称", _SOURCE, "样例村", english="village")]
    item: Annotated[
        str,
        ValuesOf("village-items"),
        Term(
            "公开事项",
            "法定的公开事项之一",
            _SOURCE,
            "国家计划生育政策的落实方案",
            english="item to be published",
        ),
    ]
    cycle: Annotated[
        Literal["随时", "每月", "每季度"],
        Term(
            "公开周期",
            "一般事项每季度，财务收支较多的每月，重大事项随时",
            _SOURCE,
            "每季度",
            english="how often",
        ),
    ]
    period: Annotated[
        str, Term("所属时期", "哪一季度、哪一月", _SOURCE, "2026年第三季度", english="period")
    ] = ""
    supervisor: Annotated[
        str,
        Term(
            "监督",
            "村务监督委员会的意见",
            "村民委员会组织法第三十二条",
            "已经审核",
            english="opinion of the supervising committee",
        ),
    ] = ""
    phone: Annotated[
        str,
        Term(
            "联系电话", "村民委员会的办公电话", _SOURCE, "0576-00000000", english="office telephone"
        ),
    ] = ""
