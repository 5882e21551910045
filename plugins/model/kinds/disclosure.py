"""Disclosure items: the rows of a 政务公开事项标准目录 and their columns (domain.md §8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from plugins.model.kinds.row import Row, columns_of
from plugins.model.kinds.term import Term

CHANNELS = (
    "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点",
    "政务服务中心", "便民服务站", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他",
)  # fmt: skip
AUDIENCES = ("全社会", "特定群体")
METHODS = ("主动公开", "依申请公开")
LEVELS = ("县级", "乡级", "村级")


_SOURCE = "国办发〔2019〕54号"


@dataclass(frozen=True, kw_only=True)
class DisclosureItem(Row):
    """One item of a disclosure catalog."""

    number: Annotated[
        str, Term("序号", "领域内的序号", _SOURCE, "1", english="serial number in the field")
    ]
    field: Annotated[
        str, Term("领域", "试点领域或者其他领域", _SOURCE, "财政预决算", english="field")
    ]
    item: Annotated[str, Term("一级事项", "事项名称", _SOURCE, "政府预算", english="item")]
    subitem: Annotated[
        str, Term("二级事项", "没有的空着", _SOURCE, "预算公开", english="sub-item")
    ] = ""
    content: Annotated[
        tuple[str, ...],
        Term(
            "公开内容（要素）",
            "用；分开",
            _SOURCE,
            "预算报告；预算表格",
            english="what is published",
        ),
    ]
    basis: Annotated[
        tuple[str, ...],
        Term("公开依据", "用；分开", _SOURCE, "《预算法》第十四条", english="legal basis"),
    ]
    time_limit: Annotated[
        str,
        Term(
            "公开时限",
            "几个工作日内或者何时",
            _SOURCE,
            "自信息形成或者变更之日起20个工作日内",
            english="time limit",
        ),
    ]
    body: Annotated[
        str, Term("公开主体", "负责公开的机关", _SOURCE, "县财政局", english="body that publishes")
    ]
    channels: Annotated[
        tuple[str, ...],
        Term(
            "公开渠道和载体", "从规定的选项中选，用；分开", _SOURCE, "政府网站", english="channels"
        ),
    ]
    audience: Annotated[
        tuple[str, ...],
        Term("公开对象", "全社会，或者特定群体（是谁）", _SOURCE, "全社会", english="for whom"),
    ]
    method: Annotated[
        tuple[str, ...],
        Term(
            "公开方式",
            "主动公开、依申请公开",
            _SOURCE,
            "主动公开",
            english="on its own initiative or on request",
        ),
    ]
    level: Annotated[
        tuple[str, ...],
        Term("公开层级", "县级、乡级、村级", _SOURCE, "县级", english="levels of government"),
    ]
    column: Annotated[
        str,
        Term(
            "对应栏目",
            "在政府网站公开的写栏目文件夹",
            _SOURCE,
            "normative",
            english="column of this site",
        ),
    ] = ""


DISCLOSURE_COLUMNS = columns_of(DisclosureItem)
"""The head of the CSV file, in order, and the field of ``DisclosureItem`` that each column fills."""
