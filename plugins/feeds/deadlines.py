"""The days to come that readers should not miss, as calendars.

Until when one may answer a consultation, from when and until when a document is in force. A calendar
holds what is to come at the as-of date, that day included; what is over is on the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins import urls
from plugins.feeds.icalendar_file import CalendarRecipe
from plugins.model.artifact import Artifact
from plugins.model.channels import Calendar, calendars_of
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.library import Library
from plugins.model.published import latest_published
from plugins.model.timeline import Event, timeline_of

_EVENTS = {
    "施行": ("effective", "开始施行", "自这一天起施行。"),
    "有效期届满": ("expiry", "有效期届满", "这一天是有效期的最后一天。"),
    "修改": ("amended", "修改", "自这一天起由《{by}》修改。"),
    "废止": ("repealed", "废止", "自这一天起由《{by}》废止。"),
}
"""Events of a document's timeline that stand in calendars: key, name, and what is said of them."""


def build_calendars(library: Library) -> list[Artifact]:
    """The calendar of everything, and those of single kinds."""
    return [_calendar(library, calendar) for calendar in calendars_of(library)]


def _calendar(library: Library, calendar: Calendar) -> Artifact:
    site, path = library.site, urls.calendar(calendar.folder)
    shown = library.of_kind(calendar.folder) if calendar.folder else library.documents
    events = [event for document in shown for event in _events(library, document)]
    morning = datetime.combine(library.as_of, datetime.min.time(), ZoneInfo(site.time_zone))
    inputs = {
        "title": f"{site.name} · {calendar.title}",
        "owner": site.name,
        "address": urls.absolute(site, path),
        "zone": site.time_zone,
        "offset": int((morning.utcoffset() or morning - morning).total_seconds()),
        "events": sorted(events, key=lambda event: (event["day"], event["uid"])),
    }
    return Artifact(path=path, recipe=CalendarRecipe.name, inputs=inputs)


def _events(library: Library, document: Document) -> Iterator[dict[str, Any]]:
    record = document.record
    if isinstance(record, ConsultationRecord) and record.end_date >= library.as_of:
        said = "这一天是提出意见的最后一天，怎样提意见见网页。"
        named = ("deadline", "征求意见截止", said)
        yield _event(library, document, named, record.end_date)
    for event in _coming(library, document):
        key, name, said = _EVENTS[event.name]
        key += f"-{event.by.id}" if event.by else ""
        said = said.format(by=event.by.record.title if event.by else "")
        yield _event(library, document, (key, name, said), event.day.day, event.by)


def _coming(library: Library, document: Document) -> Iterator[Event]:
    """What is still to come of a document, and is not overtaken by its repeal."""
    if document.is_past(library.as_of) and not library.relations_of(document):
        return
    if document.id in library.withdrawn or library.force_of(document).state == "废止":
        return
    events = [e for e in timeline_of(library, document) if e.name in _EVENTS and e.day.exact]
    last = min((e.day.day for e in events if e.name == "废止"), default=date.max)
    for event in events:
        if library.as_of <= event.day.day <= last and (
            event.name == "废止" or event.day.day < last
        ):
            yield event


def _event(
    library: Library,
    document: Document,
    named: tuple[str, str, str],
    day: date,
    by: Document | None = None,
) -> dict[str, Any]:
    """An event as plain data; ``named`` is its key, its name, and what is said of it."""
    site, (key, name, said) = library.site, named
    address = urls.absolute(site, urls.document_folder(document))
    stamp = latest_published((document, by) if by else (document,), site)
    number = f"（{document.doc_no}）" if document.doc_no else ""
    return {
        "uid": f"{address}#{key}",
        "day": day.isoformat(),
        "summary": f"{name}：{document.record.title}",
        "description": f"{chinese_date(day)}：{document.record.title}{number}\n{said}\n{address}",
        "address": address,
        "category": name,
        "stamp": stamp.isoformat() if stamp else "",
    }
