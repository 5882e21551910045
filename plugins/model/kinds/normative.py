"""Normative and other policy documents (行政规范性文件和其他政策文件)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.term import NUMBER, Term

DocumentType = Literal[
    "", "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复",
    "议案", "函", "纪要",
]  # fmt: skip
"""The 15 types of official document (文种) of the 2012 regulation, article 8."""


@dataclass(frozen=True, kw_only=True)
class CleanUp:
    """What a clean-up (清理) of normative documents came to, as the document that announces it says."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    reviewed: Annotated[
        int,
        NUMBER,
        Term("清理总数", "清理了多少件", "domain.md §2.7", "300", english="documents reviewed"),
    ]
    continued: Annotated[
        int,
        NUMBER,
        Term("继续有效", "件数", "domain.md §2.7", "270", english="documents that stay in force"),
    ]
    amended: Annotated[
        int, NUMBER, Term("修改", "件数", "domain.md §2.7", "0", english="documents amended")
    ] = 0
    repealed: Annotated[
        int, NUMBER, Term("废止", "件数", "domain.md §2.7", "28", english="documents repealed")
    ] = 0
    expired: Annotated[
        int, NUMBER, Term("失效", "件数", "domain.md §2.7", "2", english="documents expired")
    ] = 0


@dataclass(frozen=True, kw_only=True)
class NormativeRecord(OfficialRecord):
    """A policy document; ``nature`` says whether it is an administrative normative document."""

    doc_type: Annotated[
        DocumentType,
        Term(
            "文种",
            "公文的十五个文种之一，按标题最后的词填写",
            "domain.md §1.7",
            "意见",
            english="type of official document",
        ),
    ] = ""
    nature: Annotated[
        Literal["规章", "行政规范性文件", "其他文件"],
        Term(
            "文件性质",
            "是否属于行政规范性文件",
            "domain.md §2.5",
            "行政规范性文件",
            english="whether it is an administrative normative document",
        ),
    ] = "其他文件"
    unified_no: Annotated[
        str,
        Term(
            "统一编号",
            "行政规范性文件的统一编号",
            "domain.md §2.2",
            "ZJAC00-2024-0001",
            english="unified number",
        ),
    ] = ""
    filing_no: Annotated[
        str,
        Term(
            "备案号",
            "报送备案后的编号",
            "法规规章备案审查条例",
            "样备〔2026〕1号",
            english="number of filing",
        ),
    ] = ""
    filing_date: Annotated[
        date | None,
        Term(
            "备案日期",
            "报送备案的日期",
            "法规规章备案审查条例",
            "2026-12-01",
            english="date of filing",
        ),
    ] = None
    clean_up: Annotated[
        CleanUp | None,
        Term(
            "清理结果",
            "公布清理结果的文件，写明各类件数",
            "浙江省行政规范性文件管理办法",
            "{reviewed: 300, continued: 270, repealed: 28, expired: 2}",
            english="figures of a clean-up of documents",
        ),
    ] = None
