"""The lines of the second table of an annual report (domain.md §7), as the format prescribes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
