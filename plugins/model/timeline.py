"""The timeline (文件沿革) of a document: what happened to it, when, and by which document.

Force in time follows from it; the page shows it, and the search finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.model.document import Document
from plugins.model.effect import Day, effect_day, own_day
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.published import published_at

NAMES = {
    "征求意见": "将征求意见",
    "批准": "将批准",
    "成文": "将成文",
    "印发": "将印发",
    "发布": "将发布",
    "补录": "将补录",
    "备案": "将备案",
    "解读": "将解读",
    "更正": "将更正",
    "施行": "将施行",
    "修改": "将修改",
    "废止": "将废止",
    "有效期届满": "有效期将届满",
    "规划期结束": "规划期将结束",
}
"""Events in the order in which they stand on one day, each with its name while it is to come."""

ORDINARY = frozenset({"批准", "成文", "印发", "发布", "补录"})
"""What happens to every document: by itself it makes no timeline."""

CHANGES = {"amended_by": "修改", "repealed_by": "废止"}
"""Passive relations by which another document changes the force of this one."""

_LAST_DAYS = frozenset({"有效期届满", "规划期结束"})
"""Events at the end of their day: on the day itself they are still to come."""

_RANK = {name: rank for rank, name in enumerate(NAMES)}


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day (``name``: 施行), and ``by`` which document, if by another one.

    ``is_coming`` says that it has not happened at the as-of date.
    """

    day: Day
    name: str
    by: Document | None = None
    is_coming: bool = False

    @property
    def label(self) -> str:
        """The name as readers see it: 废止, or 将废止."""
        return NAMES[self.name] if self.is_coming else self.name


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a document's force by another document: ``name`` is 修改 or 废止."""

    day: Day
    name: str
    by: Document
    is_coming: bool = False

    @property
    def sentence(self) -> str:
        """``2023年6月1日由《…》（…号）废止。``; what is to come begins with 将于."""
        number = f"（{self.by.doc_no}）" if self.by.doc_no else ""
        title = self.by.record.title
        return f"{'将于' * self.is_coming}{self.day.shown}由《{title}》{number}{self.name}。"


def timeline_of(library: Library, document: Document) -> tuple[Event, ...]:
    """All events of an official document in order; none where there is nothing but publication.

    What is no official document has none: it has no force in time.
    """
    if not isinstance(document.record, OfficialRecord):
        return ()
    found = [
        *_own_events(library, document, document.record),
        *_events_by_others(library, document),
    ]
    if ORDINARY.issuperset(name for _, name, _ in found):
        return ()
    events = (Event(day, name, by, _is_coming(library, day, name)) for day, name, by in found)
    return tuple(sorted(events, key=_place))


def changes_of(library: Library, document: Document, predicate: str) -> list[Change]:
    """The changes by the documents that amend or repeal this one, the earliest first.

    ``predicate`` is a key of ``CHANGES``. A document that was repealed before it came into force
    changes nothing.
    """
    name = CHANGES[predicate]
    others = (o for o in library.related(document, predicate) if o.id not in library.withdrawn)
    days = ((effect_day(other), other) for other in others)
    changes = [Change(day, name, by, _is_coming(library, day, name)) for day, by in days]
    return sorted(changes, key=lambda change: (change.day.day, change.by.date, change.by.id))


_Found = tuple[Day, str, Document | None]


def _own_events(library: Library, document: Document, record: OfficialRecord) -> Iterator[_Found]:
    published = published_at(document, library.site).date()
    days: dict[str, date | None] = {
        "成文": record.sign_date,
        "印发": None if record.sign_date else record.print_date,
        "补录" if record.backfilled else "发布": published,
        "施行": record.effective_date,
        "有效期届满": record.expiry_date,
    }
    if isinstance(record, NormativeRecord):
        days["备案"] = record.filing_date
    if isinstance(record, PlanningRecord):
        days["批准"] = record.approval_date
        yield Day(date(record.period_end, 12, 31), exact=False), "规划期结束", None
    for name, day in days.items():
        if day:
            yield Day(day), name, None


def _events_by_others(library: Library, document: Document) -> Iterator[_Found]:
    for predicate in CHANGES:
        for change in changes_of(library, document, predicate):
            yield change.day, change.name, change.by
    for consultation in library.related(document, "concludes"):
        if isinstance(consultation.record, ConsultationRecord):
            yield Day(consultation.record.start_date), "征求意见", consultation
    for predicate, name in {"corrected_by": "更正", "interpreted_by": "解读"}.items():
        for other in library.related(document, predicate):
            yield own_day(other), name, other


def _is_coming(library: Library, day: Day, name: str) -> bool:
    return day.day >= library.as_of if name in _LAST_DAYS else day.day > library.as_of


def _place(event: Event) -> tuple[date, int, str]:
    return event.day.day, _RANK[event.name], event.by.id if event.by else ""
