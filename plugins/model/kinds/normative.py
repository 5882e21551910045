"""Normative and other policy documents (行政规范性文件和其他政策文件)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.term import Term

DocumentType = Literal[
    "", "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要",
]  # fmt: skip
"""The 15 types of official document (文种) of the 2012 regulation, article 8."""


@dataclass(frozen=True, kw_only=True)
class NormativeRecord(OfficialRecord):
    """A policy document; ``nature`` says whether it is an administrative normative document."""

    doc_type: Annotated[
        DocumentType,
        Term("文种", "公文的十五个文种之一，按标题最后的词填写", "domain.md §1.7", "意见"),
    ] = ""
    nature: Annotated[
        Literal["规章", "行政规范性文件", "其他文件"],
        Term("文件性质", "是否属于行政规范性文件", "domain.md §2.5", "行政规范性文件"),
    ] = "其他文件"
    unified_no: Annotated[
        str, Term("统一编号", "行政规范性文件的统一编号", "domain.md §2.2", "ZJAC00-2024-0001")
    ] = ""
