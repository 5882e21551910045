"""Open data (开放数据): a dataset with the core metadata of GB/T 21063.3 (domain.md §11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import Term, ValuesOf

_SOURCE = "GB/T 21063.3"


@dataclass(frozen=True, kw_only=True)
class DataColumn:
    """An item of information (信息项): a column of the data."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[
        str,
        Term(
            "名称",
            "与数据文件的表头一致",
            _SOURCE,
            "期号",
            english="name, as in the head of the file",
        ),
    ]
    type: Annotated[
        Literal["文本", "整数", "小数", "日期", "是否"],
        Term(
            "数据类型",
            "五种之一；日期写成 2026-01-31",
            _SOURCE,
            "整数",
            english="type of the values",
        ),
    ]
    meaning: Annotated[
        str, Term("说明", "这一列是什么", _SOURCE, "本年第几期", english="what it means")
    ] = ""


@dataclass(frozen=True, kw_only=True)
class DatasetRecord(IssuedRecord):
    """A dataset; its files are attachments, ``issuer`` provides it (提供方), ``summary`` is its abstract."""

    folder_year: ClassVar[str] = ""

    code: Annotated[
        str,
        Term(
            "信息资源代码", "分类码/顺序码", _SOURCE, "3061/000001", english="code of the dataset"
        ),
    ]
    category: Annotated[
        str,
        Term(
            "信息资源分类",
            "类、项、目、细目，用 / 分开",
            _SOURCE,
            "部门/政府办公室/公报",
            english="category, from class to detail",
        ),
    ]
    columns: Annotated[
        tuple[DataColumn, ...],
        Term(
            "信息项",
            "数据的每一列",
            _SOURCE,
            "[{name: 期号, type: 整数}]",
            english="the columns of the data",
        ),
    ]
    sharing: Annotated[
        Literal["无条件共享", "有条件共享", "不予共享"],
        Term(
            "共享类型",
            "部门之间怎样共享",
            _SOURCE,
            "无条件共享",
            english="how departments may use it",
        ),
    ]
    access: Annotated[
        Literal["无条件开放", "受限开放", "禁止开放"],
        Term(
            "开放属性",
            "禁止开放的不能放进本站",
            "浙江省公共数据条例",
            "无条件开放",
            english="how the public may use it",
        ),
    ]
    update_cycle: Annotated[
        str,
        ValuesOf("update-cycles"),
        Term("更新周期", "多久更新一次", _SOURCE, "每月", english="how often it is updated"),
    ]
    updated_date: Annotated[
        date,
        Term(
            "更新日期",
            "数据最近一次更新的日期",
            _SOURCE,
            "2026-11-20",
            english="date of the last update",
        ),
    ]
    sharing_condition: Annotated[
        str,
        Term("共享条件", "有条件共享的写明", _SOURCE, "仅用于统计", english="condition of sharing"),
    ] = ""
    access_condition: Annotated[
        str,
        Term(
            "开放条件",
            "受限开放的写明",
            "浙江省公共数据条例",
            "签订使用协议",
            english="condition of access",
        ),
    ] = ""
    application_url: Annotated[
        str,
        Term(
            "申请网址",
            "受限开放的在哪里申请",
            "浙江省公共数据条例",
            "https://data.zjzwfw.gov.cn",
            english="where to apply for access",
        ),
    ] = ""
    related: Annotated[
        tuple[str, ...],
        Term(
            "关联资源代码",
            "有关的其他数据",
            _SOURCE,
            "[3061/000002]",
            english="codes of related datasets",
        ),
    ] = ()
    phone: Annotated[
        str,
        Term(
            "联系电话",
            "提供方的办公电话",
            _SOURCE,
            "0576-00000000",
            english="office telephone of the provider",
        ),
    ] = ""
