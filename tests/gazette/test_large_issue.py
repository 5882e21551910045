"""An issue of about sixty pages of real laws: whole, held to both standards, in bounded time."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest

from plugins.importing.corpus_pages import law_page
from plugins.importing.laws import Law, read_laws
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.reading.markdown_text import render_body
from tests.gazette.claims import violations
from tests.gazette.conftest import CONTENT, PUBLISHED, make_library, print_issue
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive

pytestmark = needs_real_archive

LAWS = range(0, 712, 89)
"""The places of the laws in the archive that make about sixty pages."""


def _document(number: int, law: Law) -> Document:
    body = render_body(law_page(law).text)
    record = NormativeRecord(title=law.title, publish_datetime=PUBLISHED, issuer=("样例县",))
    identity = f"normative/2026/law-{number}"
    return Document(identity, f"content/{identity}.md", record, body, body.text, {}, 1)


def _library() -> Library:
    small = make_library(gazette_saddle_stitch=True)
    chosen = islice(read_laws(REAL_ARCHIVE), LAWS.start, None, LAWS.step)
    laws = [_document(number, law) for number, law in enumerate(chosen)]
    issue = small.documents[0]
    assert isinstance(issue.record, BulletinRecord)
    section = Section(name="法规选登（样例）", documents=tuple(law.id for law in laws))
    record = replace(issue.record, sections=(section,))
    return Library(small.site, (), (replace(issue, record=record), *laws), small.as_of)


@pytest.fixture(scope="module", params=["gazette_pdf", "gazette_phone_pdf"])
def large_issue(request: pytest.FixtureRequest) -> Any:
    """The large issue in each edition."""
    return print_issue(_library(), CONTENT, request.param)


def test_large_issue_is_whole_and_conforms(large_issue: Any) -> None:
    """Every article of every law is in the book, and the checker finds no violation of its claims."""
    for law in large_issue.documents:
        text = re.sub(r"\s|<[^>]+>", "", law["content"][0]["html"])
        assert text in large_issue.text
    assert violations(large_issue.pdf) == []


def test_large_issue_has_the_pages_that_paper_needs(large_issue: Any) -> None:
    """On A4 it is a stapled book of some fifteen sheets, on a phone about twice as many pages."""
    count = len(large_issue.reader.pages)
    if large_issue.artifact.recipe == "gazette_pdf":
        assert 50 <= count <= 80
        assert count % 4 == 0
    else:
        assert 100 <= count <= 220
