"""The board of consultations (征求意见): open ones with days left, those that await a result, results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord, ConsultationResult
from plugins.model.library import Library
from plugins.model.shown.consultation import days_left, result_due, state
from plugins.pages.presentations.presentation import (
    Data,
    Presentation,
    group_entry,
    grouped,
    record_of,
)

_HEADINGS = {
    "正在征求意见": "正在征求意见",
    "尚未开始": "即将开始",
    "已经截止": "已经截止，等待公布结果",
    "已公布结果": "已公布结果",
}
"""The states of a consultation in the order of the board."""


def in_order(library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    """What is open stands first, what ends soonest before the others; then as it was, newest first."""
    return sorted(documents, key=lambda document: _place(library, document))


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A group a state."""
    groups = grouped(
        documents,
        lambda document: _HEADINGS[_state(library, document)],
        lambda document: _entry(library, document),
    )
    return {"groups": groups}


def _state(library: Library, document: Document) -> str:
    record = document.record
    return state(record, library.as_of) if isinstance(record, ConsultationRecord) else ""


def _place(library: Library, document: Document) -> tuple[int, int]:
    named = _state(library, document)
    is_open = named == "正在征求意见"
    end = document.get("end_date").toordinal() if is_open else 0
    return list(_HEADINGS).index(named), end


def _entry(library: Library, document: Document) -> Data:
    record = record_of(document, ConsultationRecord)
    left = days_left(record, library.as_of).rstrip("。")
    notes = _notes(record, _state(library, document))
    return group_entry(library, document, left, notes)


def _notes(record: ConsultationRecord, named: str) -> Iterator[str]:
    yield "、".join(record.issuer)
    yield f"{chinese_date(record.start_date)}至{chinese_date(record.end_date)}"
    if named == "已经截止":
        yield f"应在{chinese_date(result_due(record))}前公布结果"
    if record.result and named == "已公布结果":
        yield f"{chinese_date(record.result.publish_date)}公布结果：{_counts(record.result)}"


def _counts(result: ConsultationResult) -> str:
    """``收到 5 条，采纳 3 条，未采纳 2 条``: what nobody has said is left out."""
    named = {
        "采纳": result.adopted, "部分采纳": result.partly_adopted, "未采纳": result.not_adopted,
    }  # fmt: skip
    counted = (f"，{name} {count} 条" for name, count in named.items() if count)
    return f"收到 {result.received} 条{''.join(counted)}"


PRESENTATION = Presentation("list_of_groups.html", shown, in_order)
