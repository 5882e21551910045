"""A small library that a test fills with what it wants to be found, or not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.site import Site


@pytest.fixture
def notice():
    """Make a notice whose text begins on line 10; keywords set fields of the document or record."""

    def make(markdown="正文。", **fields):
        document = Document(
            id="normative/2026/sample",
            source="content/normative/2026/sample.md",
            record=NormativeRecord(
                title="样例通知",
                publish_datetime=datetime(2026, 11, 20, 9),
                issuer=("样例县人民政府办公室",),
            ),
            body=Body("", (), ""),
            markdown=markdown,
            lines={"title": 2, "note": 5, "keywords": 6, "openness": 7},
            body_line=10,
        )
        own = {name: fields.pop(name) for name in list(fields) if hasattr(document, name)}
        return replace(document, record=replace(document.record, **fields), **own)

    return make


@pytest.fixture
def library():
    """Make a library of documents; ``contact`` is the site's."""

    def make(*documents, contact=""):
        site = Site(
            name="样例县人民政府公报",
            base_url="https://www.example.org",
            gazette_name="样例县人民政府公报",
            contact=contact,
        )
        return Library(site, (), documents, as_of=date(2026, 11, 22))

    return make
