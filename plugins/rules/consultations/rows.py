"""Q110: the list of opinions has as many of each class as the result says."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord, Opinion
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_CLASSES = {"采纳": "adopted", "部分采纳": "partly_adopted", "未采纳": "not_adopted"}


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Consultations with a result and a list that could be read: the whole, then each class."""
    record = document.record
    if not isinstance(record, ConsultationRecord) or record.result is None or not record.rows:
        return
    if not document.items_are_whole:
        return
    classes: list[str] = [row.adopted for row in document.items if isinstance(row, Opinion)]
    if len(classes) != record.result.received:
        message = f"收到意见写的是 {record.result.received} 条，意见清单有 {len(classes)} 条"
        yield in_field(document, "result.received", message)
    for name, field in _CLASSES.items():
        stated, listed = getattr(record.result, field), classes.count(name)
        if stated != listed:
            message = f"{name}写的是 {stated} 条，意见清单里有 {listed} 条"
            yield in_field(document, f"result.{field}", message)


RULE = DocumentRule(
    "Q110",
    Severity.ERROR,
    "意见清单的条数与征集结果一致",
    "domain.md §10",
    "核对意见清单和 result 的各项条数",
    check,
    of=(ConsultationRecord,),
)
