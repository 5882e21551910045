"""Clean-up (文件清理): normative documents by what has become of them (domain.md §2.7).

Counted are rules (规章) and administrative normative documents (行政规范性文件) that are the office's
own: those which a body of another level leads are reprinted only, and not for this office to clean up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.effect import Day, effect_day
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library

CATEGORIES = {
    "有效": "继续有效",
    "已修改": "已修改",
    "废止": "废止",
    "失效": "失效",
    "尚未生效": "尚未生效",
}
"""The classes of a clean-up in the order of its tables, by the state of force that makes them."""

CHANGED = ("已修改", "废止", "失效")
"""The classes that a change on some day has made: these are counted by year as well."""

_NATURES = ("规章", "行政规范性文件")


@dataclass(frozen=True, slots=True)
class CleanUpEntry:
    """A document in its class (``category``).

    ``day`` is the day of the change: of amendment or repeal, the last day of force, or the day on
    which a document will come into force; ``cause`` the document that amended or repealed it.
    """

    document: Document
    category: str
    day: Day | None
    cause: Document | None


def clean_up_entries(library: Library) -> list[CleanUpEntry]:
    """All documents that are counted, class by class, in each the oldest first."""
    entries = [
        _entry(library, document) for document in library.documents if is_counted(library, document)
    ]
    order = {category: place for place, category in enumerate(CATEGORIES.values())}
    return sorted(entries, key=lambda e: (order[e.category], e.document.date, e.document.id))


def has_clean_up(library: Library) -> bool:
    """Whether there is anything to clean up, and so a page for it."""
    return any(is_counted(library, document) for document in library.documents)


def is_counted(library: Library, document: Document) -> bool:
    """Whether a document belongs to those that the office cleans up."""
    record = document.record
    if not isinstance(record, NormativeRecord) or record.nature not in _NATURES:
        return False
    return library.office.is_own(document)


def count_by_category(entries: Iterable[CleanUpEntry]) -> dict[str, int]:
    """How many documents each class has; classes without documents have 0."""
    counts = dict.fromkeys(CATEGORIES.values(), 0)
    for entry in entries:
        counts[entry.category] += 1
    return counts


def count_by_year(entries: Iterable[CleanUpEntry]) -> dict[int, dict[str, int]]:
    """The same for the classes of ``CHANGED``, by the year of the change, the newest first."""
    years: dict[int, dict[str, int]] = {}
    for entry in entries:
        if entry.category in CHANGED and entry.day:
            counts = years.setdefault(entry.day.day.year, dict.fromkeys(CHANGED, 0))
            counts[entry.category] += 1
    return dict(sorted(years.items(), reverse=True))


def _entry(library: Library, document: Document) -> CleanUpEntry:
    force = library.force_of(document)
    cause = library.by_id.get(force.cause)
    own_days = {"失效": "expiry_date", "尚未生效": "effective_date"}
    own_day = document.get(own_days.get(force.state, ""))
    day = effect_day(cause) if cause else Day(own_day) if own_day else None
    return CleanUpEntry(document, CATEGORIES[force.state], day, cause)
