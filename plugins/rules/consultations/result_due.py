"""Q106: the result of a consultation (采纳情况) comes within a month of its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.library import Library
from plugins.model.shown.consultation import result_due
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field


def check(library: Library) -> Iterator[Finding]:
    """Own consultations that are over, while there is time."""
    for document, last_day in awaiting_result(library):
        if last_day >= library.as_of:
            message = f"征求意见已经结束，最迟在{chinese_date(last_day)}公布结果"
            yield in_field(document, "end_date", message)


def awaiting_result(library: Library) -> Iterator[tuple[Document, date]]:
    """Own consultations that are over and have no result, and the last day for it."""
    for document, record in with_record(library, ConsultationRecord):
        if record.result is not None:
            continue
        if record.end_date < library.as_of and has_duties(document, library.office):
            yield document, result_due(record)


RULE = LibraryRule(
    "Q106",
    Severity.WARNING,
    "征求意见结束后一个月内公布采纳情况",
    "2021年浙江省政务公开工作要点一（一）；domain.md §10",
    "写明 result；没有收到意见的也要公布，received 写 0",
    check,
)
