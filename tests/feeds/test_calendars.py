"""The calendars: read by the parser of a calendar program, and their bytes held to RFC 5545."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from plugins.feeds.deadlines import build_calendars
from plugins.feeds.icalendar_file import CalendarRecipe

HOST = "https://www.example.org"


def files_of(library):
    """The bytes of all calendars of a library, by path."""
    return {a.path: CalendarRecipe().make(a.inputs) for a in build_calendars(library)}


def events_of(library, path="calendar.ics"):
    """The events of a calendar, parsed."""
    return Calendar.from_ical(files_of(library)[path]).walk("VEVENT")


def told(library, path="calendar.ics"):
    """Day and summary of each event of a calendar."""
    return [(str(event["DTSTART"].dt), str(event["SUMMARY"])) for event in events_of(library, path)]


def assert_lines_are_as_the_standard_asks(data):
    """Lines end in CR LF, have at most 75 octets, and are folded between characters."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_deadline_of_an_open_consultation_is_a_whole_day(library, related, consultation):
    """An event has identity, stamp, day, words and address; it makes the day not busy."""
    asked = consultation("a", date(2026, 12, 1), title="关于公开，办法；(草案)\\的公告")
    (event,) = events_of(related(library(asked)))
    address = f"{HOST}/consultations/2026/a/"
    assert str(event["UID"]) == f"{address}#deadline"
    assert event["DTSTAMP"].dt == datetime.fromisoformat("2026-11-01T01:00:00Z")
    assert event["DTSTART"].dt == date(2026, 12, 1)
    assert event["DTEND"].dt == date(2026, 12, 2)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert str(event["SUMMARY"]) == "征求意见截止：关于公开，办法；(草案)\\的公告"
    assert str(event["DESCRIPTION"]).endswith(f"\n{address}")
    assert str(event["URL"]) == address
    assert str(event["TRANSP"]) == "TRANSPARENT"


@pytest.mark.parametrize(("end", "count"), [(21, 0), (22, 1), (23, 1)])
def test_calendar_holds_what_is_to_come(library, related, consultation, end, count):
    """The last day itself still counts; the day after it the deadline is gone."""
    site = related(library(consultation("a", date(2026, 11, end))))
    assert len(events_of(site)) == count


def test_days_of_a_document_in_force_are_told(library, related, notice, morning):
    """From when and until when a document is in force, as far as that is to come."""
    paper = notice(
        "a", morning(19), effective_date=date(2026, 12, 1), expiry_date=date(2031, 11, 30)
    )
    over = notice("b", morning(19), effective_date=date(2026, 1, 1), expiry_date=date(2026, 11, 1))
    assert told(related(library(paper, over))) == [
        ("2026-12-01", "开始施行：通知a"),
        ("2031-11-30", "有效期届满：通知a"),
    ]


def test_repeal_to_come_overtakes_the_expiry(library, related, notice, morning):
    """A document that will be repealed is told to end on that day only, and by whom."""
    old = notice("a", morning(10), doc_no="样政办发〔2026〕1号", expiry_date=date(2031, 1, 1))
    new = notice("b", morning(20), repeals=(old.doc_no,), effective_date=date(2027, 1, 1))
    site = related(library(old, new))
    assert told(site) == [("2027-01-01", "废止：通知a"), ("2027-01-01", "开始施行：通知b")]
    repeal = events_of(site)[0]
    assert "由《通知b》废止" in str(repeal["DESCRIPTION"])
    assert repeal["DTSTAMP"].dt == datetime.fromisoformat("2026-11-20T01:00:00Z")


def test_what_is_repealed_has_no_days_to_come(library, related, notice, morning):
    """The expiry of a document that is no longer in force is nobody's date."""
    old = notice("a", morning(10), doc_no="样政办发〔2026〕1号", expiry_date=date(2031, 1, 1))
    new = notice("b", morning(20), repeals=(old.doc_no,), effective_date=date(2026, 11, 20))
    assert told(related(library(old, new))) == []


def test_kinds_have_calendars_of_their_own(library, related, notice, consultation, morning):
    """Consultations and policy documents can be subscribed to by themselves."""
    paper = notice("a", morning(19), effective_date=date(2026, 12, 1))
    site = related(library(paper, consultation("b", date(2026, 11, 30))))
    assert told(site, "normative/calendar.ics") == [("2026-12-01", "开始施行：通知a")]
    assert told(site, "consultations/calendar.ics") == [("2026-11-30", "征求意见截止：征求意见b")]
    assert len(told(site)) == 2
    assert set(files_of(library())) == {"calendar.ics"}


def test_files_are_calendars_by_the_standard(library, related, notice, consultation, morning):
    """Each file has version, maker and a component, also without events; its lines are in order."""
    long = consultation("b", date(2026, 11, 30), title="关于《样例县政府公报查阅服务办法》" * 9)
    site = related(library(long, notice("a", morning(19))))
    files = files_of(site)
    assert len(files) == 3
    for path, data in files.items():
        assert_lines_are_as_the_standard_asks(data)
        calendar = Calendar.from_ical(data)
        assert str(calendar["VERSION"]) == "2.0"
        assert calendar["PRODID"]
        assert str(calendar["SOURCE"]) == f"{HOST}/{path}"
        assert calendar["REFRESH-INTERVAL"].dt == timedelta(days=1)
        assert calendar.subcomponents
    unfolded = files["calendar.ics"].decode().replace("\r\n ", "")
    assert f"SUMMARY:征求意见截止：{long.record.title}\r\n" in unfolded


def test_calendar_without_events_holds_the_sites_time_zone(library):
    """A calendar must have a component: with nothing to come it is the time zone."""
    (zone,) = Calendar.from_ical(files_of(library())["calendar.ics"]).walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Asia/Shanghai"
    (standard,) = zone.subcomponents
    assert standard["TZOFFSETTO"].td == timedelta(hours=8)
