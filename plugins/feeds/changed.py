"""When what readers see of a document last changed in a way that they should know of.

A document that was amended, repealed or has expired is another document to whoever relies on it;
programs show an entry again when its time of change is new. Only what has happened at the as-of
date counts, so two builds for one day agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.model.published import published_at
from plugins.model.timeline import Event, timeline_of

_AT_ONCE = frozenset({"施行", "修改", "废止", "更正"})
_AFTER_THE_DAY = frozenset({"有效期届满", "规划期结束"})
"""Events that come true when their day is over."""

_OWN_DAYS = ("effective_date", "expiry_date", "period_end")
"""Fields from which such events follow; the others are by documents that are related."""


def changed_at(library: Library, document: Document) -> datetime:
    """The last change in the site's time zone; the publication where nothing came after it."""
    return max(_changes(library, document))


def _changes(library: Library, document: Document) -> Iterator[datetime]:
    zone = ZoneInfo(library.site.time_zone)
    yield published_at(document, library.site)
    for day in _days(document):
        if day <= library.as_of:
            yield datetime.combine(day, time.min, zone)
    if library.relations_of(document) or any(document.get(name) for name in _OWN_DAYS):
        for event in timeline_of(library, document):
            if not event.is_coming:
                yield from _moment(library, event, zone)


def _days(document: Document) -> Iterator[date]:
    record = document.record
    if isinstance(record, ConsultationRecord) and record.result:
        yield record.result.publish_date
    if isinstance(record, DatasetRecord):
        yield record.updated_date


def _moment(library: Library, event: Event, zone: ZoneInfo) -> Iterator[datetime]:
    """When an event changed the page: at the beginning of a day, but not before it could be known."""
    known = [published_at(event.by, library.site)] if event.by else []
    if event.name in _AFTER_THE_DAY:
        yield datetime.combine(event.day.day + timedelta(days=1), time.min, zone)
    elif event.name in _AT_ONCE:
        days = [datetime.combine(event.day.day, time.min, zone)] if event.day.exact else []
        yield from sorted([*known, *days])[-1:]
