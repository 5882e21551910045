"""A book stays what it was: neither a later day nor a further document changes its value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from plugins.gazette.books import BOOKS
from plugins.model.document import Body, Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.relation import INVERSES
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from tests.filled_records import PUBLISHED, filled_library
from tests.gazette.made_books import CONTENT

CITED = "样政发〔2001〕7号"


def books(library: Library) -> dict[str, dict[str, Any]]:
    """The inputs of every book of a library by its path; a PDF is made of nothing else."""
    artifacts = [artifact for book in BOOKS for artifact in book.build(relate(library))]
    return {artifact.path: dict(artifact.inputs) for artifact in artifacts}


def changed(before: Library, after: Library) -> set[str]:
    """The books of ``before`` that are others in ``after``."""
    old, new = books(before), books(after)
    return {path for path in old if old[path] != new[path]}


@cache
def filled() -> Library:
    """A filled document of every kind, an issue that prints them all, and one that is explained."""
    library = filled_library()
    documents = {document.id: document for document in library.documents}
    explaining = documents["interpretations/2026/filled"]
    target = documents["normative/2026/filled"].doc_no
    explained = replace(explaining.record, interprets=(target,))  # type: ignore[call-arg]
    documents[explaining.id] = replace(explaining, record=explained)
    identity = "bulletins/2026/filled"
    issue = documents[identity].record
    assert isinstance(issue, BulletinRecord)
    printed = tuple(name for name in documents if name != identity)
    record = replace(issue, sections=(Section(name="文件", documents=printed),))
    documents[identity] = replace(documents[identity], record=record)
    return replace(library, documents=tuple(documents.values()), relations=())


def days(library: Library) -> Iterator[date]:
    """Days before, in and after every period of a library, and far away from all."""
    yield from (date(1990, 1, 1), date(2090, 1, 1))
    for document in library.documents:
        record = document.record
        if isinstance(record, ConsultationRecord):
            yield from (record.start_date - timedelta(1), record.start_date, record.end_date)
            yield record.end_date + timedelta(1)
        for name in ("effective_date", "expiry_date"):
            if day := document.get(name, None):
                yield from (day - timedelta(1), day)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The sample county, before its relations are known."""
    kept = tmp_path_factory.mktemp("kept")
    return read_library(CONTENT, kept, as_of=date(2026, 12, 31)).library


def test_books_of_every_kind_are_the_same_on_every_day() -> None:
    """Whether a document is in force and one may still answer depends on the day; no book says it."""
    library = filled()
    first = books(library)
    assert len(first) == len(library.documents) + 1
    for day in sorted(set(days(library))):
        assert books(replace(library, as_of=day)) == first, day


def test_books_of_the_sample_county_are_the_same_on_every_day(county: Library) -> None:
    """Neither the books of its documents nor its issues change while nothing is published."""
    first = books(county)
    asked = sorted(set(days(county)))
    assert len(asked) > 10
    for day in asked:
        assert books(replace(county, as_of=day)) == first, day


def test_book_of_a_consultation_tells_first_how_to_answer() -> None:
    """On whatever day it is made, the ways to answer stand before the text."""
    (book,) = (own for path, own in books(filled()).items() if path.startswith("consultations/"))
    shown = book["document"]
    assert [block["title"] for block in shown["lead"]] == ["征求意见", "怎样提意见"]
    assert {(block["state"], block["note"]) for block in shown["lead"]} == {("", "")}


def normative(stem: str, **fields: Any) -> Document:
    """A policy document of the sample county."""
    known = {
        "title": f"关于{stem}的通知",
        "issuer": ("样例县人民政府",),
        "publish_datetime": PUBLISHED,
    }
    record = NormativeRecord(**known | fields)
    return Document(f"normative/2026/{stem}", "", record, Body("", (), ""), "", {}, 1)


def citing() -> Document:
    """A document that cites another by its number, and links to a page of the site."""
    html = f'<p>依据{CITED}，见<a href="/pages/guide/">指南</a>。</p>'
    body = Body(html, (), f"依据{CITED}，见指南。", citations=((CITED,),))
    return replace(normative("citing", doc_no="样政发〔2026〕1号"), body=body)


def interpretation(stem: str, published: datetime) -> Document:
    """An interpretation of the document that cites."""
    record = InterpretationRecord(
        title="解读",
        publish_datetime=published,
        issuer=("样例县人民政府",),
        form=("文字",),
        interprets=(citing().doc_no,),
    )
    return replace(citing(), id=f"interpretations/2026/{stem}", record=record)


def archive(*further: Document) -> Library:
    """A document that cites, an issue that prints it, and an interpretation; then further ones."""
    own = citing()
    issue = filled_library().by_id["bulletins/2026/filled"]
    assert isinstance(issue.record, BulletinRecord)
    sections = (Section(name="文件", documents=(own.id,)),)
    record = replace(issue.record, sections=sections, total_no=1, issue_date=PUBLISHED.date())
    issue = replace(issue, record=record, body=own.body)
    documents = (own, issue, interpretation("known", PUBLISHED), *further)
    return replace(filled_library(), documents=documents, relations=())


def test_cited_document_that_is_added_to_the_archive_changes_no_book() -> None:
    """A number becomes a link on the page when its document comes; the books keep the bare number."""
    old = normative("old", doc_no=CITED)
    assert changed(archive(), archive(old)) == set()
    own = relate(archive(old)).by_id["normative/2026/citing"]
    assert 'class="citation"' in own.body.html
    (part,) = books(archive(old))["normative/2026/citing/citing.pdf"]["document"]["content"]
    assert part["html"] == f'<p>依据{CITED}，见<a href="/gb/pages/guide/">指南</a>。</p>'


@pytest.mark.parametrize(
    "predicate", ["amends", "repeals", "based_on", "cites", "corrects", "interprets"]
)
def test_later_document_changes_no_book_of_an_earlier_one(predicate: str) -> None:
    """What comes after a book (it is repealed, corrected, interpreted) stands on the pages only."""
    target = citing().doc_no
    later = PUBLISHED.date() + timedelta(30)
    published = PUBLISHED + timedelta(30)
    if predicate == "interprets":
        further = interpretation("later", published)
    else:
        stated: dict[str, Any] = {predicate: (target,)}
        further = normative(
            "later",
            doc_no="样政发〔2026〕9号",
            sign_date=later,
            publish_datetime=published,
            **stated,
        )
    after = relate(archive(further))
    assert after.related(after.by_id[citing().id], INVERSES[predicate])
    assert changed(archive(), archive(further)) == set()


def test_reprint_after_a_correction_is_a_book_of_its_own() -> None:
    """A later issue that prints a document anew leaves the first issue as it is."""
    first = next(d for d in archive().documents if isinstance(d.record, BulletinRecord))
    assert isinstance(first.record, BulletinRecord)
    record = replace(first.record, total_no=2, issue_no=2, issue_date=date(2027, 1, 1))
    second = replace(first, id="bulletins/2027/second", record=record)
    assert changed(archive(), archive(second)) == set()
