"""Force in time (有效性): whether a document is in force on a day (domain.md §2.7).

Computed from dates and from what other documents say, never stored by hand against the facts.
"""

from __future__ import annotations

from datetime import date

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.relation import Force


def compute_force(library: Library) -> dict[str, Force]:
    """The force of every official document at the library's as-of date."""
    return {
        document.id: _force_of(document, document.record, library)
        for document in library.documents
        if isinstance(document.record, OfficialRecord)
    }


def _force_of(document: Document, record: OfficialRecord, library: Library) -> Force:
    if cause := _cause(document, "repealed_by", library):
        return Force("废止", cause)
    if (record.expiry_date or date.max) < library.as_of:
        return Force("失效")
    if isinstance(record, PlanningRecord) and record.period_end < library.as_of.year:
        return Force("到期")
    if (record.effective_date or date.min) > library.as_of:
        return Force("尚未生效")
    if cause := _cause(document, "amended_by", library):
        return Force("已修改", cause)
    return Force("有效")


def _cause(document: Document, predicate: str, library: Library) -> str:
    """The id of the document that amends or repeals this one and is itself in effect."""
    for relation in library.relations_of(document):
        if relation.predicate == predicate:
            other = library.by_id[relation.object]
            if (other.get("effective_date") or other.date) <= library.as_of:
                return other.id
    return ""
