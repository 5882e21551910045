"""The rows of the ledger: each official document and its term of 20 working days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from plugins.model.dates import (
    PUBLICATION_TERM,
    UnknownYearError,
    add_working_days,
    working_days_between,
)
from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library, newest_first

T = TypeVar("T")
R = TypeVar("R")


class State(StrEnum):
    """How a document stands to its term."""

    ON_TIME = "按期"
    LATE = "逾期"
    BACKFILLED = "补录"
    UNDATED = "无成文日期"
    UNKNOWN = "未知"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One official document in the ledger.

    ``last_day`` is the last day of the term and ``working_days`` how many were taken; both are None
    for documents that are backfilled or have no date of signature, and each for itself where it
    leads into a year whose holidays are not known. ``remark`` is the editor's reason for a late
    publication, or which year is not known.
    """

    source: str
    title: str
    doc_no: str
    issuer: tuple[str, ...]
    signed: date | None
    last_day: date | None
    published: date
    working_days: int | None
    state: State
    remark: str


def ledger_rows(library: Library) -> list[LedgerRow]:
    """A row for every official document, the newest first."""
    return [
        _row(document, document.record)
        for document in newest_first(library.documents)
        if isinstance(document.record, OfficialRecord)
    ]


def _row(document: Document, record: OfficialRecord) -> LedgerRow:
    published = record.publish_datetime.date()
    last_day, working_days, remark = None, None, record.late_reason
    if record.sign_date and not record.backfilled:
        working_days, unknown = _known(working_days_between, record.sign_date, published)
        # A term that begins in December ends in a year whose holidays may not be announced yet.
        last_day, no_last_day = _known(add_working_days, record.sign_date, PUBLICATION_TERM)
        remark = remark or unknown or no_last_day
    return LedgerRow(
        source=document.source,
        title=record.title,
        doc_no=record.doc_no,
        issuer=record.issuer,
        signed=record.sign_date,
        last_day=last_day,
        published=published,
        working_days=working_days,
        state=_state(record, working_days),
        remark=remark,
    )


def _known(count: Callable[[date, T], R], start: date, other: T) -> tuple[R | None, str]:
    """What is counted from ``start`` on, or None and the year that is not known."""
    try:
        return count(start, other), ""
    except UnknownYearError as error:
        return None, str(error)


def _state(record: OfficialRecord, working_days: int | None) -> State:
    """Backfilled is said first: the term of a historical document ran out before this site."""
    if record.backfilled:
        return State.BACKFILLED
    if record.sign_date is None:
        return State.UNDATED
    if working_days is None:
        return State.UNKNOWN
    return State.ON_TIME if working_days <= PUBLICATION_TERM else State.LATE
