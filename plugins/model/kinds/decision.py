"""Major administrative decisions (重大行政决策事项): the items of a year's catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import YEAR, Term

_SOURCE = "重大行政决策程序暂行条例"


@dataclass(frozen=True, kw_only=True)
class DecisionRecord(IssuedRecord):
    """An item of the catalog (目录) of a year; ``issuer`` is the body that publishes it."""

    folder_year: ClassVar[str] = "year"

    year: Annotated[
        int,
        YEAR,
        Term("目录年份", "列入哪一年的目录", _SOURCE, "2026", english="year of the catalog"),
    ]
    category: Annotated[
        Literal["重大公共政策", "重要规划", "自然文化资源政策", "重大公共建设项目", "其他重大事项"],
        Term(
            "事项分类",
            "第三条的五类之一",
            "重大行政决策程序暂行条例第三条",
            "重大公共政策",
            english="category of the matter",
        ),
    ]
    decision_maker: Annotated[
        str,
        Term(
            "决策主体",
            "作出决策的机关",
            "domain.md §10",
            "样例县人民政府",
            english="body that decides",
        ),
    ]
    undertaker: Annotated[
        str,
        Term(
            "承办单位",
            "起草和组织实施的单位",
            "domain.md §10",
            "样例县人民政府办公室",
            english="body that drafts and carries out",
        ),
    ]
    basis: Annotated[
        tuple[str, ...],
        Term(
            "法律政策依据",
            "逐条列出",
            "domain.md §10",
            "[《中华人民共和国城乡规划法》]",
            english="laws and policies it rests on",
        ),
    ]
    procedures: Annotated[
        tuple[Literal["公众参与", "专家论证", "风险评估", "合法性审查", "集体讨论决定"], ...],
        Term(
            "履行程序",
            "每个事项都要有合法性审查和集体讨论决定",
            "domain.md §10",
            "[公众参与, 合法性审查, 集体讨论决定]",
            english="procedures it has to go through",
        ),
    ]
    planned_completion: Annotated[
        str,
        Term(
            "计划完成时间",
            "到月",
            "domain.md §10",
            "2026年12月",
            english="month in which it is to be decided",
        ),
    ]
    status: Annotated[
        Literal["未启动", "起草", "征求意见", "审查", "已决定", "调出目录"],
        Term("进展", "现在到了哪一步", "domain.md §10", "征求意见", english="how far it is"),
    ] = "未启动"
    adjustment: Annotated[
        str,
        Term(
            "调整说明",
            "增加、调出或者改变的日期和理由",
            _SOURCE,
            "2026年6月增补",
            english="why and when the catalog was changed",
        ),
    ] = ""
