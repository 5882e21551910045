"""Consultations (征求意见): a draft, how and until when to answer, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.row import Row
from plugins.model.kinds.term import NUMBER, Term

_SOURCE = "重大行政决策程序暂行条例第十五条"
_RESULT = "domain.md §10"


@dataclass(frozen=True, kw_only=True)
class ConsultationResult:
    """The result (征集结果): how many opinions came, and how many were adopted."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    publish_date: Annotated[
        date,
        Term(
            "结果公布日期",
            "公布采纳情况的日期",
            _RESULT,
            "2026-10-20",
            english="date on which the result was published",
        ),
    ]
    received: Annotated[
        int,
        NUMBER,
        Term("收到意见", "收到的意见条数，没有的写 0", _RESULT, "12", english="opinions received"),
    ]
    adopted: Annotated[
        int, NUMBER, Term("采纳", "采纳的条数", _RESULT, "7", english="opinions adopted")
    ]
    partly_adopted: Annotated[
        int,
        NUMBER,
        Term("部分采纳", "部分采纳的条数", _RESULT, "2", english="opinions adopted in part"),
    ] = 0
    not_adopted: Annotated[
        int, NUMBER, Term("未采纳", "未采纳的条数", _RESULT, "3", english="opinions not adopted")
    ] = 0
    summary: Annotated[
        str,
        Term(
            "采纳情况",
            "总的说明，未采纳的说明理由",
            _RESULT,
            "意见集中在查阅时间。",
            english="what was adopted and why some was not",
        ),
    ] = ""


@dataclass(frozen=True, kw_only=True)
class Opinion(Row):
    """An opinion and what was done with it; the person's name is masked."""

    number: Annotated[str, Term("序号", "从 1 开始", _RESULT, "1", english="serial number")]
    person: Annotated[
        str,
        Term(
            "反馈人",
            "单位名称；个人只留姓",
            _RESULT,
            "朱**",
            english="who gave the opinion, masked",
        ),
    ]
    opinion: Annotated[
        str, Term("意见内容", "意见的要点", _RESULT, "延长查阅时间", english="the opinion")
    ]
    adopted: Annotated[
        Literal["采纳", "部分采纳", "未采纳"],
        Term("是否采纳", "三种之一", _RESULT, "采纳", english="adopted, in part, or not"),
    ]
    reason: Annotated[
        str, Term("理由", "未采纳、部分采纳的写明理由", _RESULT, "已写入第三条", english="reason")
    ] = ""


@dataclass(frozen=True, kw_only=True)
class ConsultationRecord(IssuedRecord):
    """A consultation; its text is the announcement, with the draft in it or attached."""

    folder_year: ClassVar[str] = "start_date"

    start_date: Annotated[
        date,
        Term(
            "开始日期",
            "开始征求意见的日期",
            _SOURCE,
            "2026-09-01",
            english="first day of the consultation",
        ),
    ]
    end_date: Annotated[
        date,
        Term(
            "截止日期",
            "可以提出意见的最后一天",
            _SOURCE,
            "2026-10-08",
            english="last day of the consultation",
        ),
    ]
    scope: Annotated[
        Literal["重大行政决策", "涉及市场主体", "其他"],
        Term(
            "类别",
            "前两类一般不少于三十日",
            "优化营商环境条例第六十二条",
            "重大行政决策",
            english="what kind of matter it is",
        ),
    ]
    draft: Annotated[
        str,
        Term(
            "征求意见稿",
            "附件的文件名；写在正文里的写“正文”",
            _SOURCE,
            "正文",
            english="where the draft is: an attachment, or 正文",
        ),
    ]
    explanation: Annotated[
        str,
        Term(
            "起草说明",
            "附件的文件名；写在正文里的写“正文”",
            _SOURCE,
            "shuoming.docx",
            english="where the explanation of the draft is",
        ),
    ] = ""
    shorten_reason: Annotated[
        str,
        Term(
            "缩短期限的理由",
            "不足三十日的写明理由",
            _SOURCE,
            "防汛工作需要",
            english="reason for fewer than 30 days",
        ),
    ] = ""
    postal_address: Annotated[
        str,
        Term("邮寄地址", "来信寄到哪里", _SOURCE, "样例县样例路1号", english="address for letters"),
    ] = ""
    email: Annotated[
        str,
        Term(
            "电子邮箱", "单位邮箱", _SOURCE, "gongbao@example.gov.cn", english="address for e-mail"
        ),
    ] = ""
    phone: Annotated[
        str, Term("联系电话", "办公电话", _SOURCE, "0576-00000000", english="office telephone")
    ] = ""
    website: Annotated[
        str,
        Term(
            "网上提交",
            "提交意见的网址",
            _SOURCE,
            "https://www.example.gov.cn/zj",
            english="web address for opinions",
        ),
    ] = ""
    is_part_of: Annotated[
        tuple[str, ...],
        Term(
            "决策事项",
            "属于哪项重大行政决策",
            _SOURCE,
            "[decisions/2026/gongbao-dianzi]",
            english="the major decision to which it belongs",
        ),
    ] = ()
    result: Annotated[
        ConsultationResult | None,
        Term(
            "征集结果",
            "结束后一个月内公布",
            "2021年浙江省政务公开工作要点一（一）",
            "{publish_date: 2026-10-20, received: 12, adopted: 12}",
            english="the result",
        ),
    ] = None
    rows: Annotated[
        str,
        Term(
            "意见清单",
            "同一文件夹里的 CSV 文件名",
            _RESULT,
            "gongbao-yijian.csv",
            english="CSV file with the opinions",
        ),
    ] = ""

    @classmethod
    def row_class(cls) -> type[Row] | None:
        """The list of opinions."""
        return Opinion
