"""Force in time (有效性): whether a document is in force on a day (domain.md §2.7).

Computed from dates and from what other documents say, never stored by hand against the facts.
"""

from __future__ import annotations

from datetime import date

from plugins.model.document import Document
from plugins.model.kinds.notice import NoticeRecord
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.relation import Force
from plugins.model.timeline import CHANGES, changes_of


def compute_force(library: Library) -> dict[str, Force]:
    """The force of every official document at the library's as-of date."""
    return {
        document.id: _force_of(document, document.record, library)
        for document in library.documents
        if isinstance(document.record, OfficialRecord) and _has_force(document, library)
    }


def _has_force(document: Document, library: Library) -> bool:
    """A notice (a road is closed, a post is filled) has force only where something speaks of it."""
    record = document.record
    if not isinstance(record, NoticeRecord):
        return True
    said = (record.doc_no, record.effective_date, record.expiry_date, record.validity)
    return any(said) or any(library.related(document, predicate) for predicate in CHANGES)


def _force_of(document: Document, record: OfficialRecord, library: Library) -> Force:
    if repealing := _causes(document, "repealed_by", library):
        return Force("废止", repealing[0])
    if (record.expiry_date or date.max) < library.as_of:
        return Force("失效")
    if isinstance(record, PlanningRecord) and record.period_end < library.as_of.year:
        return Force("到期")
    if (record.effective_date or date.min) > library.as_of:
        return Force("尚未生效")
    if amending := _causes(document, "amended_by", library):
        return Force("已修改", amending[-1])
    return Force("有效")


def _causes(document: Document, predicate: str, library: Library) -> list[str]:
    """The ids of the documents that have amended or repealed this one, the earliest first.

    A repeal stands when the document that made it is repealed in turn: the old text does not come
    back by itself.
    """
    if not library.related(document, predicate):
        return []
    changes = changes_of(library, document, predicate)
    return [change.by.id for change in changes if not change.is_coming]
