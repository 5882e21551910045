"""Q109: the opinions received are those adopted, partly adopted and not adopted."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Consultations with a result and no list of opinions, by which rule Q110 checks every number."""
    record = document.record
    if isinstance(record, ConsultationRecord) and record.result is not None and not record.rows:
        result = record.result
        parts = (result.adopted, result.partly_adopted, result.not_adopted)
        if result.received != sum(parts):
            message = (
                f"收到意见 {result.received} 条，采纳 {result.adopted} 条、部分采纳 "
                f"{result.partly_adopted} 条、未采纳 {result.not_adopted} 条，合计 {sum(parts)} 条"
            )
            yield in_field(document, "result.received", message)


RULE = DocumentRule(
    "Q109",
    Severity.ERROR,
    "收到的意见等于采纳、部分采纳、未采纳之和",
    "domain.md §10",
    "对照收到意见的台账核对各项条数",
    check,
    of=(ConsultationRecord,),
)
