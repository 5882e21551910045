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

    made: Annotated[int, NUMBER, Term("本年制发件数", "没有的写 0", _FORMAT, "3")]
    repealed: Annotated[int, NUMBER, Term("本年废止件数", "没有的写 0", _FORMAT, "1")]
    valid: Annotated[int, NUMBER, Term("现行有效件数", "到年底", _FORMAT, "42")]


@dataclass(frozen=True, kw_only=True)
class Disclosure:
    """The first table (二、主动公开政府信息情况)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    regulations: Annotated[
        DocumentCounts,
        Term("规章", "第二十条第（一）项", _FORMAT, "{made: 0, repealed: 0, valid: 0}"),
    ]
    normative: Annotated[
        DocumentCounts,
        Term("行政规范性文件", "第二十条第（一）项", _FORMAT, "{made: 3, repealed: 1, valid: 42}"),
    ]
    licences: Annotated[
        int, NUMBER, Term("行政许可", "第二十条第（五）项，本年处理决定数量", _FORMAT, "1200")
    ]
    penalties: Annotated[
        int, NUMBER, Term("行政处罚", "第二十条第（六）项，本年处理决定数量", _FORMAT, "86")
    ]
    coercions: Annotated[
        int, NUMBER, Term("行政强制", "第二十条第（六）项，本年处理决定数量", _FORMAT, "4")
    ]
    fees: Annotated[
        Decimal,
        NUMBER,
        Term("行政事业性收费", "第二十条第（八）项，本年收费金额（万元）", _FORMAT, "35.6"),
    ]


@dataclass(frozen=True, kw_only=True)
class CaseCounts:
    """A block of the third table: how cases ended."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    upheld: Annotated[int, NUMBER, Term("结果维持", "件数", _FORMAT, "3")]
    corrected: Annotated[int, NUMBER, Term("结果纠正", "件数", _FORMAT, "1")]
    other: Annotated[int, NUMBER, Term("其他结果", "件数", _FORMAT, "0")]
    pending: Annotated[int, NUMBER, Term("尚未审结", "件数", _FORMAT, "1")]
    total: Annotated[int, NUMBER, Term("总计", "前四项之和", _FORMAT, "5")]


_CASES = "{upheld: 0, corrected: 0, other: 0, pending: 0, total: 0}"


@dataclass(frozen=True, kw_only=True)
class Cases:
    """The third table (四、行政复议、行政诉讼情况)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    reconsideration: Annotated[CaseCounts, Term("行政复议", "五个数", _FORMAT, _CASES)]
    direct_litigation: Annotated[
        CaseCounts, Term("行政诉讼：未经复议直接起诉", "五个数", _FORMAT, _CASES)
    ]
    litigation_after_reconsideration: Annotated[
        CaseCounts, Term("行政诉讼：复议后起诉", "五个数", _FORMAT, _CASES)
    ]


@dataclass(frozen=True, kw_only=True)
class Applications(Row):
    """A row of the second table (三、收到和处理政府信息公开申请情况): applicants by kind."""

    item: Annotated[str, Term("项目", "与规定格式的项目一字不差", _FORMAT, "（一）予以公开")]
    natural_persons: Annotated[int, NUMBER, Term("自然人", "件数", _FORMAT, "12")]
    businesses: Annotated[int, NUMBER, Term("商业企业", "件数", _FORMAT, "2")]
    research: Annotated[int, NUMBER, Term("科研机构", "件数", _FORMAT, "0")]
    social: Annotated[int, NUMBER, Term("社会公益组织", "件数", _FORMAT, "0")]
    legal: Annotated[int, NUMBER, Term("法律服务机构", "件数", _FORMAT, "1")]
    others: Annotated[int, NUMBER, Term("其他", "件数", _FORMAT, "0")]
    total: Annotated[int, NUMBER, Term("总计", "前六项之和", _FORMAT, "15")]


@dataclass(frozen=True, kw_only=True)
class AnnualReportRecord(IssuedRecord):
    """An annual report of a body for a year."""

    year: Annotated[int, YEAR, Term("报告年度", "报告的是哪一年", _FORMAT, "2026")]
    covers: Annotated[
        Literal["本机关", "汇总"],
        Term("范围", "本机关的报告，还是汇总所属部门和乡镇的报告", "条例第四十九条", "汇总"),
    ]
    disclosure: Annotated[
        Disclosure,
        Term(
            "主动公开情况",
            "第二部分的表",
            _FORMAT,
            "见 docs/editing.md",
        ),
    ]
    rows: Annotated[
        str,
        Term("申请情况表", "第三部分的表，同一文件夹里的 CSV 文件名", _FORMAT, "nianbao-2026.csv"),
    ]
    cases: Annotated[Cases, Term("复议诉讼情况", "第四部分的表", _FORMAT, "见 docs/editing.md")]

    def row_class(self) -> type[Row] | None:
        """The second table."""
        return Applications


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """A line of the second table as the format prescribes it.

    ``part`` says what the identities of domain.md §7 make of it: ``new`` (一), ``carried_over`` (二),
    ``result`` (one of the 21 outcomes), ``total`` (（七）) or ``carried_forward`` (四); ``group`` is
    the group of outcomes in which it stands.
    """

    item: str
    part: Literal["new", "carried_over", "result", "total", "carried_forward"]
    group: str = ""


_REFUSED = "（三）不予公开"
_MISSING = "（四）无法提供"
_DECLINED = "（五）不予处理"
_OTHERWISE = "（六）其他处理"

APPLICATION_LINES = (
    ApplicationLine("一、本年新收政府信息公开申请数量", "new"),
    ApplicationLine("二、上年结转政府信息公开申请数量", "carried_over"),
    ApplicationLine("（一）予以公开", "result"),
    ApplicationLine("（二）部分公开", "result"),
    ApplicationLine("1.属于国家秘密", "result", _REFUSED),
    ApplicationLine("2.其他法律行政法规禁止公开", "result", _REFUSED),
    ApplicationLine("3.危及“三安全一稳定”", "result", _REFUSED),
    ApplicationLine("4.保护第三方合法权益", "result", _REFUSED),
    ApplicationLine("5.属于三类内部事务信息", "result", _REFUSED),
    ApplicationLine("6.属于四类过程性信息", "result", _REFUSED),
    ApplicationLine("7.属于行政执法案卷", "result", _REFUSED),
    ApplicationLine("8.属于行政查询事项", "result", _REFUSED),
    ApplicationLine("1.本机关不掌握相关政府信息", "result", _MISSING),
    ApplicationLine("2.没有现成信息需要另行制作", "result", _MISSING),
    ApplicationLine("3.补正后申请内容仍不明确", "result", _MISSING),
    ApplicationLine("1.信访举报投诉类申请", "result", _DECLINED),
    ApplicationLine("2.重复申请", "result", _DECLINED),
    ApplicationLine("3.要求提供公开出版物", "result", _DECLINED),
    ApplicationLine("4.无正当理由大量反复申请", "result", _DECLINED),
    ApplicationLine("5.要求行政机关确认或重新出具已获取信息", "result", _DECLINED),
    ApplicationLine(
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "result", _OTHERWISE
    ),
    ApplicationLine(
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "result",
        _OTHERWISE,
    ),
    ApplicationLine("3.其他", "result", _OTHERWISE),
    ApplicationLine("（七）总计", "total"),
    ApplicationLine("四、结转下年度继续办理", "carried_forward"),
)
"""The rows of the second table, in order. The format may be updated (Regulation, article 50)."""
