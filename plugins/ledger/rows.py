"""The rows of the ledger: each official document and its term of 20 working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plugins.model.dates import (
    PUBLICATION_TERM,
    UnknownYearError,
    add_working_days,
    working_days_between,
)
from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library, newest_first


class State(StrEnum):
    """How a document stands to its term."""

    ON_TIME = "按期"
    LATE = "逾期"
    BACKFILLED = "补录"
    UNDATED = "无成文日期"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One official document in the ledger.

    ``last_day`` is the last day of the term and ``working_days`` how many were taken; both are None
    for documents that are backfilled or have no date of signature. ``remark`` is the editor's
    reason for a late publication, or why there is no last day.
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
    """A row for every official document, the newest first.

    Raises:
        UnknownYearError: a document was published in a year whose holidays are not known.
    """
    return [
        _row(document, document.record)
        for document in newest_first(library.documents)
        if isinstance(document.record, OfficialRecord)
    ]


def _row(document: Document, record: OfficialRecord) -> LedgerRow:
    published = record.publish_datetime.date()
    last_day, working_days, remark = None, None, record.late_reason
    if record.sign_date and not record.backfilled:
        working_days = working_days_between(record.sign_date, published)
        last_day, unknown = _last_day(record.sign_date)
        remark = remark or unknown
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


def _last_day(signed: date) -> tuple[date | None, str]:
    """The last day of the term, or None and why it cannot be known yet.

    A term that begins in December ends in a year whose holidays may not have been announced. The
    state needs no last day: it follows from the days that were taken.
    """
    try:
        return add_working_days(signed, PUBLICATION_TERM), ""
    except UnknownYearError as error:
        return None, str(error)


def _state(record: OfficialRecord, working_days: int | None) -> State:
    """Backfilled is said first: the term of a historical document ran out before this site."""
    if record.backfilled:
        return State.BACKFILLED
    if working_days is None:
        return State.UNDATED
    return State.ON_TIME if working_days <= PUBLICATION_TERM else State.LATE
