"""A small library of documents that differ in kind and time of publication."""

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.site import Site


def _document(identity, record):
    return Document(identity, f"content/{identity}.md", record, Body("", (), ""), "", {}, 1)


@pytest.fixture
def notice():
    """Make a policy document with the given stem and fields, published when the test says."""

    def make(stem, published, **fields):
        sample = {"title": f"通知{stem}", "issuer": ("样例县人民政府办公室",)}
        record = NormativeRecord(publish_datetime=published, **(sample | fields))
        return _document(f"normative/2026/{stem}", record)

    return make


@pytest.fixture
def issue():
    """Make an issue of the gazette."""

    def make(stem, published):
        record = BulletinRecord(
            title="2026年第1期",
            publish_datetime=published,
            year=2026,
            issue_no=1,
            total_no=1,
            issue_date=date(2026, 11, 20),
            sections=(),
            sponsor="样例县人民政府办公室",
        )
        return _document(f"bulletins/2026/{stem}", record)

    return make


@pytest.fixture
def library():
    """Make a library; ``base_url`` is the site's."""

    def make(*documents, base_url="https://www.example.org"):
        site = Site(
            name="样例县人民政府公报",
            base_url=base_url,
            gazette_name="样例县人民政府公报（样例）",
            sponsor="样例县人民政府",
        )
        return Library(site, (), tuple(sorted(documents, key=lambda d: d.id)), date(2026, 11, 22))

    return make


@pytest.fixture
def morning():
    """A moment of publication: nine o'clock of a day in November 2026."""
    return lambda day: datetime(2026, 11, day, 9)
