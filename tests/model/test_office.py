"""The office: whose documents are its own."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.record import Record
from plugins.model.office import Office
from plugins.model.organisation import Organisation, OrganisationName
from plugins.model.site import Site

SITE = Site(name="试验网站", base_url="https://www.test.example", gazette_name="试验公报")
OFFICE = Office(
    SITE,
    (
        Organisation(
            "own",
            (
                OrganisationName("甲县政府", until=date(2019, 12, 31)),
                OrganisationName("甲县人民政府", since=date(2020, 1, 1)),
            ),
        ),
        Organisation(
            "external",
            (
                OrganisationName("两地联合办公室", until=date(2019, 12, 31)),
                OrganisationName("乙省人民政府"),
            ),
            external=True,
        ),
        Organisation("joint", (OrganisationName("两地联合办公室", since=date(2020, 1, 1)),)),
    ),
)
PUBLISHED = datetime(2026, 11, 16, 9)


def document_of(record: Record) -> Document:
    """A document without text."""
    return Document("normative/2026/a", "a.md", record, Body("", (), ""), "", {}, 1)


@pytest.mark.parametrize(
    ("issuer", "is_own"),
    [
        (("甲县人民政府",), True),
        (("乙省人民政府",), False),
        (("甲县人民政府", "乙省人民政府"), True),
        (("乙省人民政府", "甲县人民政府"), False),
        (("名单里没有的机构",), True),
    ],
)
def test_the_lead_agency_decides_whose_a_document_is(issuer: tuple[str, ...], is_own: bool) -> None:
    """A document is reprinted when the body that leads is an external one, and else our own."""
    record = NormativeRecord(title="关于试验的通知", publish_datetime=PUBLISHED, issuer=issuer)
    assert OFFICE.is_own(document_of(record)) is is_own


def issued(issuer: str, day: date) -> Document:
    """A document of a body on a day."""
    record = NormativeRecord(
        title="关于试验的通知", publish_datetime=PUBLISHED, issuer=(issuer,), sign_date=day
    )
    return document_of(record)


def test_the_day_of_the_document_decides_which_body_a_name_means() -> None:
    """A name that passed from a body of another place to one of ours is judged by the day."""
    assert not OFFICE.is_own(issued("两地联合办公室", date(2019, 12, 31)))
    assert OFFICE.is_own(issued("两地联合办公室", date(2020, 1, 1)))


def test_a_renamed_body_leads_as_before() -> None:
    """Documents under the old name and the new one are of one body; an unknown body is its name."""
    old, new = issued("甲县政府", date(2019, 5, 1)), issued("甲县人民政府", date(2020, 5, 1))
    assert OFFICE.lead_of(old) == OFFICE.lead_of(new) == "own"
    assert OFFICE.lead_of(issued("名单里没有的机构", date(2020, 5, 1))) == "名单里没有的机构"


def test_what_has_no_issuer_is_our_own() -> None:
    """A page of the site itself is made here."""
    assert OFFICE.is_own(document_of(PageRecord(title="试验页面", publish_datetime=PUBLISHED)))
