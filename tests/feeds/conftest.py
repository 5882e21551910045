"""A small library of documents that differ in kind and time of publication."""

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.model.site import Site
from plugins.relations.library_relations import relate


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
def consultation():
    """Make a consultation with the given stem and fields, which lasts from the 1st to ``end``."""

    def make(stem, end, **fields):
        sample = {
            "title": f"征求意见{stem}",
            "issuer": ("样例县人民政府办公室",),
            "publish_datetime": datetime(2026, 11, 1, 9),
            "start_date": date(2026, 11, 1),
            "scope": "其他",
            "draft": "正文",
        }
        record = ConsultationRecord(end_date=end, **(sample | fields))
        return _document(f"consultations/2026/{stem}", record)

    return make


@pytest.fixture
def related():
    """Complete a library: relations between its documents, and their force in time."""
    return relate


@pytest.fixture
def library():
    """Make a library; ``base_url`` is the site's, ``fields`` those of the library."""

    def make(*documents, base_url="https://www.example.org", **fields):
        site = Site(
            name="样例县人民政府公报",
            base_url=base_url,
            gazette_name="样例县人民政府公报（样例）",
            sponsor="样例县人民政府",
        )
        office = Organisation("office", (OrganisationName("样例县人民政府办公室"),))
        ordered = tuple(sorted(documents, key=lambda d: d.id))
        return Library(site, (office,), ordered, **({"as_of": date(2026, 11, 22)} | fields))

    return make


@pytest.fixture
def morning():
    """A moment of publication: nine o'clock of a day in November 2026."""
    return lambda day: datetime(2026, 11, day, 9)
