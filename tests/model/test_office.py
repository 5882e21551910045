"""The office: whose documents are its own."""

from __future__ import annotations

from datetime import datetime

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
        Organisation("own", (OrganisationName("甲县人民政府"),)),
        Organisation("external", (OrganisationName("乙省人民政府"),), external=True),
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


def test_what_has_no_issuer_is_our_own() -> None:
    """A page of the site itself is made here."""
    assert OFFICE.is_own(document_of(PageRecord(title="试验页面", publish_datetime=PUBLISHED)))
