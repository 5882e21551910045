"""Q112: a consultation does not begin before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations that were not taken in later."""
    record = document.record
    if isinstance(record, ConsultationRecord) and has_duties(document, office):
        published = record.publish_datetime.date()
        if record.start_date < published:
            days = (published - record.start_date).days
            message = f"开始日期（{record.start_date}）比发布时间（{published}）早 {days} 天"
            yield in_field(document, "start_date", message)


RULE = DocumentRule(
    "Q112",
    Severity.WARNING,
    "征求意见从发布之日起算",
    "重大行政决策程序暂行条例第十五条；domain.md §10",
    "核对开始日期和发布时间；发布晚了的，顺延截止日期",
    check,
    of=(ConsultationRecord,),
)
