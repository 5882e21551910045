"""A small library that a test fills with what it wants to be found, or not."""

import hashlib
from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.privacy.check import check_document


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
    """Make a library of documents; other arguments are fields of its site."""

    def make(*documents, **fields):
        site = Site(
            name="样例县人民政府公报",
            base_url="https://www.example.org",
            gazette_name="样例县人民政府公报",
            **fields,
        )
        return Library(site, (), documents, as_of=date(2026, 11, 22))

    return make


@pytest.fixture
def attached(tmp_path, notice, library):
    """Check a notice with one attachment: its name, its bytes, fields of the notice."""

    def check(name, data, store=None, **fields):
        path = tmp_path / "content" / "normative" / "2026" / "sample" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        relative = path.relative_to(tmp_path / "content").as_posix()
        attachment = Attachment(relative, len(data), hashlib.sha256(data).hexdigest())
        document = notice(attachments=(attachment,), **fields)
        return check_document(document, library().site, tmp_path / "content", store)

    return check
