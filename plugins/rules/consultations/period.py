"""Q101: a consultation on a major decision, or on what concerns the market, lasts 30 days."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

SHORTEST = 30
"""Days, the first and the last included."""

STRICT_SCOPES = ("重大行政决策", "涉及市场主体")


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations in these scopes that do not say why they are shorter."""
    if document.get("scope") in STRICT_SCOPES and has_duties(document, office):
        yield from too_short(document)


def too_short(document: Document) -> Iterator[Finding]:
    """The finding on a consultation that is shorter without a reason."""
    record = document.record
    if isinstance(record, ConsultationRecord) and not record.shorten_reason:
        days = (record.end_date - record.start_date).days + 1
        if 0 < days < SHORTEST:
            message = f"征求意见只有 {days} 天，满 {SHORTEST} 天还差 {SHORTEST - days} 天"
            yield in_field(document, "end_date", message)


RULE = DocumentRule(
    "Q101",
    Severity.ERROR,
    "重大行政决策、涉及市场主体的征求意见一般不少于三十日",
    "重大行政决策程序暂行条例第十五条；优化营商环境条例第六十二条；domain.md §10",
    "延长截止日期；确需缩短的，写明 shorten_reason",
    check,
)
