"""Q108: a result (采纳情况) is published after the end of its consultation, within a month."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.model.shown.consultation import result_due
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations that have a result."""
    record = document.record
    if not isinstance(record, ConsultationRecord) or record.result is None:
        return
    published, last_day = record.result.publish_date, result_due(record)
    if published < record.end_date:
        message = f"结果公布日期（{published}）早于截止日期（{record.end_date}）"
        yield in_field(document, "result.publish_date", message)
    elif published > last_day and not record.late_reason and has_duties(document, office):
        message = f"结果公布日期是{chinese_date(published)}，最迟应在{chinese_date(last_day)}"
        yield in_field(document, "result.publish_date", message)


RULE = DocumentRule(
    "Q108",
    Severity.WARNING,
    "征求意见的结果在结束后一个月内公布",
    "2021年浙江省政务公开工作要点一（一）；domain.md §10",
    "核对截止日期和结果公布日期；确实晚了的，写明 late_reason",
    check,
    of=(ConsultationRecord,),
)
