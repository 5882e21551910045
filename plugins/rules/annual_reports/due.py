"""Y106: an annual report is published in time (Regulation, article 49)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_DUE = {"本机关": (1, 31), "汇总": (3, 31)}
"""Month and day in the year after: of a body's own report, and of the county's, which gathers them."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Reports that are neither backfilled nor have a reason for being late."""
    record = document.record
    if not isinstance(record, AnnualReportRecord) or record.late_reason:
        return
    if not has_duties(document, office):
        return
    due = date(record.year + 1, *_DUE[record.covers])
    published = record.publish_datetime.date()
    if published > due:
        message = (
            f"{record.year}年的年报（{record.covers}）最迟应在{chinese_date(due)}公布，"
            f"发布时间是{chinese_date(published)}"
        )
        yield in_field(document, "publish_datetime", message)


RULE = DocumentRule(
    "Y106",
    Severity.WARNING,
    "部门的年报在次年1月31日前公布，本级政府的年报在3月31日前公布",
    "政府信息公开条例第四十九条；domain.md §3",
    "确有理由的写明 late_reason；补录的写 backfilled: true",
    check,
    of=(AnnualReportRecord,),
)
