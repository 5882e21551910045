"""Calendars as iCalendar (RFC 5545, with the properties of RFC 7986).

Every event is a whole day and does not make that day busy. ``DTSTAMP`` is the publication of what
it tells of, never the time of the build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from plugins.source_digest import source_digest

# Loading icalendar takes a tenth of the time in which a build without changes is done, so it is done
# where a calendar is written.
if TYPE_CHECKING:
    from icalendar import Event, Timezone

ONE_DAY = timedelta(days=1)
"""How often programs should ask for news."""


@dataclass(frozen=True)
class CalendarRecipe:
    """Writes ``title``, ``owner``, ``address`` and ``events`` as a calendar file.

    ``zone`` and ``offset`` (seconds east of UTC) are the site's time zone, for a calendar without
    events: a calendar must have at least one component.
    """

    name: str = "icalendar"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module, and the library that writes."""
        return f"{source_digest(__file__)} icalendar {version('icalendar')}"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The calendar in UTF-8, its lines folded and ended as the standard asks."""
        from icalendar import Calendar  # noqa: PLC0415 - see above

        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", f"-//{inputs['owner']}//Gongbao//ZH")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("name", inputs["title"])
        calendar.add("x-wr-calname", inputs["title"])
        calendar.add("source", inputs["address"], parameters={"VALUE": "URI"})
        calendar.add("refresh-interval", ONE_DAY, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "P1D")
        for event in inputs["events"]:
            calendar.add_component(_event(event))
        if not inputs["events"]:
            calendar.add_component(_zone(inputs["zone"], timedelta(seconds=inputs["offset"])))
        return bytes(calendar.to_ical())


def _event(told: Mapping[str, str]) -> Event:
    from icalendar import Event  # noqa: PLC0415 - see above

    day = date.fromisoformat(told["day"])
    event = Event()
    event.add("uid", told["uid"])
    event.add("dtstamp", datetime.fromisoformat(told["stamp"]).astimezone(UTC))
    event.add("dtstart", day)
    event.add("dtend", day + ONE_DAY)
    event.add("summary", told["summary"])
    event.add("description", told["description"])
    event.add("url", told["address"])
    event.add("categories", [told["category"]])
    event.add("transp", "TRANSPARENT")
    return event


def _zone(name: str, offset: timedelta) -> Timezone:
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 - see above

    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", offset)
    standard.add("tzoffsetto", offset)
    zone = Timezone()
    zone.add("tzid", name)
    zone.add_component(standard)
    return zone
