"""Service guides (办事指南): what a person needs to know to get something done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import COUNT, MAY_BE_EMPTY, Term

_SOURCE = "domain.md §5.3"


@dataclass(frozen=True, kw_only=True)
class Material:
    """A paper that an applicant has to bring."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[
        str, Term("材料名称", "材料的全称", _SOURCE, "居民身份证", english="name of the paper")
    ]
    form: Annotated[
        str,
        Term(
            "形式和份数",
            "原件、复印件、电子件",
            _SOURCE,
            "原件 1 份",
            english="original or copy, how many",
        ),
    ] = ""
    note: Annotated[
        str, Term("说明", "谁出具、什么时候可以免交", _SOURCE, "可以用电子证照", english="remark")
    ] = ""


@dataclass(frozen=True, kw_only=True)
class ServiceGuideRecord(IssuedRecord):
    """A guide to one service; the fields are the elements that inspections look for."""

    folder_year: ClassVar[str] = ""

    item_type: Annotated[
        Literal["行政许可", "行政确认", "行政给付", "行政奖励", "其他行政权力", "公共服务"],
        Term("事项类型", "六类之一", _SOURCE, "公共服务", english="type of service"),
    ]
    basis: Annotated[
        tuple[str, ...],
        Term(
            "设定依据",
            "法律法规的名称和条款",
            _SOURCE,
            "[《中华人民共和国档案法》第二十八条]",
            english="legal basis",
        ),
    ]
    conditions: Annotated[
        tuple[str, ...],
        Term("申请条件", "逐条列出", _SOURCE, "[持有有效身份证件]", english="conditions"),
    ]
    materials: Annotated[
        tuple[Material, ...],
        MAY_BE_EMPTY,
        Term(
            "办理材料",
            "逐项列出；不需要材料的写 []",
            _SOURCE,
            "[{name: 居民身份证, form: 原件}]",
            english="papers to bring",
        ),
    ]
    steps: Annotated[
        tuple[str, ...],
        Term("办理流程", "按先后次序", _SOURCE, "[申请, 受理, 查阅]", english="steps, in order"),
    ]
    place: Annotated[
        str, Term("办理地点", "详细地址", _SOURCE, "样例县档案馆一楼", english="place")
    ]
    hours: Annotated[
        str, Term("办理时间", "对外办公时间", _SOURCE, "工作日 8:30—17:00", english="hours")
    ]
    phone: Annotated[
        str, Term("联系电话", "咨询电话", _SOURCE, "0576-00000000", english="telephone")
    ]
    complaint_phone: Annotated[
        str, Term("监督电话", "投诉举报电话", _SOURCE, "12345", english="telephone for complaints")
    ] = ""
    item_code: Annotated[
        str,
        Term(
            "事项编码",
            "权力事项库里的编码",
            _SOURCE,
            "公共服务-00000-000",
            english="code of the service",
        ),
    ] = ""
    audience: Annotated[
        tuple[Literal["自然人", "法人和其他组织"], ...],
        Term("服务对象", "可以写两种", _SOURCE, "[自然人]", english="for whom"),
    ] = ()
    legal_days: Annotated[
        int | None,
        COUNT,
        Term("法定办结时限", "工作日", _SOURCE, "20", english="legal time limit in working days"),
    ] = None
    promised_days: Annotated[
        int | None,
        COUNT,
        Term(
            "承诺办结时限",
            "工作日，不长于法定时限",
            _SOURCE,
            "5",
            english="promised time limit in working days",
        ),
    ] = None
    fee: Annotated[
        str, Term("收费", "标准和依据；不收费的写“不收费”", _SOURCE, "不收费", english="fee")
    ] = ""
    website: Annotated[
        str,
        Term("网上办理", "办理网址", _SOURCE, "https://www.zjzwfw.gov.cn", english="web address"),
    ] = ""
