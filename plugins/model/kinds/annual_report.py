"""Annual reports on government information (政府信息公开工作年度报告): domain.md §7.

The text has the six sections; the three tables of the format of 2021 are numbers. The rows of the
second table stand in a CSV file beside the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.row import Row
from plugins.model.kinds.term import NUMBER, YEAR, Term

_FORMAT = "国办公开办函〔2021〕30号"


@dataclass(frozen=True, kw_only=True)
class DocumentCounts:
    """A line of the first table on documents: made, repealed, in force."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    made: Annotated[
        int,
        NUMBER,
        Term("本年制发件数", "没有的写 0", _FORMAT, "3", english="documents made in the year"),
    ]
    repealed: Annotated[
        int,
        NUMBER,
        Term("本年废止件数", "没有的写 0", _FORMAT, "1", english="documents repealed in the year"),
    ]
    valid: Annotated[
        int,
        NUMBER,
        Term(
            "现行有效件数",
            "到年底",
            _FORMAT,
            "42",
            english="documents in force at the end of the year",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Disclosure:
    """The first table (二、主动公开政府信息情况)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    regulations: Annotated[
        DocumentCounts,
        Term(
            "规章",
            "第二十条第（一）项",
            _FORMAT,
            "{made: 0, repealed: 0, valid: 0}",
            english="government regulations",
        ),
    ]
    normative: Annotated[
        DocumentCounts,
        Term(
            "行政规范性文件",
            "第二十条第（一）项",
            _FORMAT,
            "{made: 3, repealed: 1, valid: 42}",
            english="administrative normative documents",
        ),
    ]
    licences: Annotated[
        int,
        NUMBER,
        Term(
            "行政许可",
            "第二十条第（五）项，本年处理决定数量",
            _FORMAT,
            "1200",
            english="decisions on licences",
        ),
    ]
    penalties: Annotated[
        int,
        NUMBER,
        Term(
            "行政处罚",
            "第二十条第（六）项，本年处理决定数量",
            _FORMAT,
            "86",
            english="decisions on penalties",
        ),
    ]
    coercions: Annotated[
        int,
        NUMBER,
        Term(
            "行政强制",
            "第二十条第（六）项，本年处理决定数量",
            _FORMAT,
            "4",
            english="decisions on coercive measures",
        ),
    ]
    fees: Annotated[
        Decimal,
        NUMBER,
        Term(
            "行政事业性收费",
            "第二十条第（八）项，本年收费金额（万元）",
            _FORMAT,
            "35.6",
            english="fees collected, in ten thousand yuan",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class CaseCounts:
    """A block of the third table: how cases ended."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    upheld: Annotated[
        int,
        NUMBER,
        Term("结果维持", "件数", _FORMAT, "3", english="cases in which the result was upheld"),
    ]
    corrected: Annotated[
        int,
        NUMBER,
        Term("结果纠正", "件数", _FORMAT, "1", english="cases in which it was corrected"),
    ]
    other: Annotated[
        int, NUMBER, Term("其他结果", "件数", _FORMAT, "0", english="cases with another result")
    ]
    pending: Annotated[
        int, NUMBER, Term("尚未审结", "件数", _FORMAT, "1", english="cases not yet closed")
    ]
    total: Annotated[
        int, NUMBER, Term("总计", "前四项之和", _FORMAT, "5", english="the sum of the four")
    ]


_CASES = "{upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}"


@dataclass(frozen=True, kw_only=True)
class Cases:
    """The third table (四、行政复议、行政诉讼情况)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    reconsideration: Annotated[
        CaseCounts,
        Term("行政复议", "五个数", _FORMAT, _CASES, english="administrative reconsiderations"),
    ]
    direct_litigation: Annotated[
        CaseCounts,
        Term(
            "行政诉讼：未经复议直接起诉",
            "五个数",
            _FORMAT,
            _CASES,
            english="lawsuits without reconsideration before",
        ),
    ]
    litigation_after_reconsideration: Annotated[
        CaseCounts,
        Term(
            "行政诉讼：复议后起诉",
            "五个数",
            _FORMAT,
            _CASES,
            english="lawsuits after reconsideration",
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class Applications(Row):
    """A row of the second table (三、收到和处理政府信息公开申请情况): applicants by kind."""

    item: Annotated[
        str,
        Term(
            "项目",
            "与规定格式的项目一字不差",
            _FORMAT,
            "（一）予以公开",
            english="the line of the prescribed table",
        ),
    ]
    natural_persons: Annotated[
        int,
        NUMBER,
        Term("自然人", "件数", _FORMAT, "12", english="applications of natural persons"),
    ]
    businesses: Annotated[
        int, NUMBER, Term("商业企业", "件数", _FORMAT, "2", english="of businesses")
    ]
    research: Annotated[
        int, NUMBER, Term("科研机构", "件数", _FORMAT, "0", english="of research institutions")
    ]
    social: Annotated[
        int, NUMBER, Term("社会公益组织", "件数", _FORMAT, "0", english="of social organisations")
    ]
    legal: Annotated[
        int,
        NUMBER,
        Term("法律服务机构", "件数", _FORMAT, "1", english="of legal service providers"),
    ]
    others: Annotated[int, NUMBER, Term("其他", "件数", _FORMAT, "0", english="of others")]
    total: Annotated[
        int, NUMBER, Term("总计", "前六项之和", _FORMAT, "15", english="the sum of the six")
    ]


@dataclass(frozen=True, kw_only=True)
class AnnualReportRecord(IssuedRecord):
    """An annual report of a body for a year."""

    folder_year: ClassVar[str] = "year"

    year: Annotated[
        int,
        YEAR,
        Term("报告年度", "报告的是哪一年", _FORMAT, "2026", english="the year reported on"),
    ]
    covers: Annotated[
        Literal["本机关", "汇总"],
        Term(
            "范围",
            "本机关的报告，还是汇总所属部门和乡镇的报告",
            "条例第四十九条",
            "汇总",
            english="the body alone, or with the bodies below it",
        ),
    ]
    disclosure: Annotated[
        Disclosure,
        Term(
            "主动公开情况",
            "第二部分的表",
            _FORMAT,
            "{regulations: {made: 0, repealed: 0, valid: 0}, "
            "normative: {made: 3, repealed: 1, valid: 42}, "
            "licences: 1200, penalties: 86, coercions: 4, fees: 35.6}",
            english="table 1: what was published",
        ),
    ]
    rows: Annotated[
        str,
        Term(
            "申请情况表",
            "第三部分的表，同一文件夹里的 CSV 文件名",
            _FORMAT,
            "nianbao-2026.csv",
            english="table 2: applications, as a CSV file",
        ),
    ]
    cases: Annotated[
        Cases,
        Term(
            "复议诉讼情况",
            "第四部分的表",
            _FORMAT,
            f"{{reconsideration: {_CASES}, direct_litigation: {_CASES}, "
            f"litigation_after_reconsideration: {_CASES}}}",
            english="table 3: reconsiderations and lawsuits",
        ),
    ]

    @classmethod
    def row_class(cls) -> type[Row] | None:
        """The second table."""
        return Applications
