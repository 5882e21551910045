"""A document's page depends on the document and on what it is related to, and on nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins import urls
from plugins.gazette.books import BOOKS
from plugins.gazette.contents.document_book import build_documents as build_book_of_documents
from plugins.model.artifact import Artifact, Late, worked_out
from plugins.model.as_of import as_of_day
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.relation import STATED
from plugins.pages.every_page import build_pages
from plugins.pages.lists import _of_members, list_data
from plugins.reading.content_folder import read_content
from plugins.reading.content_library import library_of
from plugins.relations.library_relations import relate

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def county() -> Library:
    """The sample county, without relations."""
    content = read_content(ROOT / "content")
    assert content.site
    return replace(library_of(content, content.site, "content", TODAY), as_of_given=False)


def inputs_of(library: Library) -> dict[str, Mapping[str, Any]]:
    """The inputs of every page, by path."""
    made: list[Artifact] = build_pages(relate(library), str(ROOT / "theme"))
    return {artifact.path: artifact.inputs for artifact in made if artifact.recipe == "page"}


def twin(document: Document) -> Document:
    """Another document of the same kind, body, theme and day, which is related to none."""
    names = {field.name for field in fields(document.record)}
    alone: dict[str, Any] = dict.fromkeys(names & {*STATED, "sections"}, ())
    alone |= {"doc_no": "样政发〔2026〕999号"} if document.doc_no else {}
    record = replace(document.record, title=f"又一件{document.record.title}", **alone)
    body = replace(document.body, citations=())
    identity = f"{document.id}-2"
    return replace(document, id=identity, record=record, body=body, attachments=())


def with_another(library: Library, document: Document) -> Library:
    """The library with a document more."""
    documents = sorted((*library.documents, document), key=lambda each: each.id)
    return replace(library, documents=tuple(documents))


def test_new_document_changes_no_page_of_another(county: Library) -> None:
    """Whatever kind of document is added, the pages of the others are not made again."""
    before = inputs_of(county)
    pages = {f"{document.id}/index.html" for document in county.documents}
    for document in {each.kind.folder: each for each in county.documents}.values():
        after = inputs_of(with_another(county, twin(document)))
        changed = {path for path in before if before[path] != after[path]}
        assert changed, document.id
        assert not changed & pages, document.id


def test_new_relation_changes_the_pages_of_both_sides_only(county: Library) -> None:
    """A document that interprets another stands on the page of that one, and on no third one."""
    (first, *_) = county.of_kind("interpretations")
    told = county.resolve(first.get("interprets")[0])
    assert told
    named = replace(twin(first), record=replace(twin(first).record, interprets=(told.id,)))
    before, after = inputs_of(county), inputs_of(with_another(county, named))
    pages = {f"{document.id}/index.html" for document in county.documents}
    changed = {path for path in pages if before[path] != after[path]}
    assert changed == {f"{told.id}/index.html"}


DAYS = (
    date(2019, 5, 1),
    date(2024, 1, 1),
    date(2026, 3, 15),
    TODAY,
    date(2027, 2, 1),
    date(2040, 1, 1),
)


def late_pages(county: Library, day: date, given: bool = False) -> tuple[Library, list[Artifact]]:
    """The library of a day, and its pages whose data are worked out late."""
    library = relate(as_of_day(county, day) if given else replace(county, as_of=day))
    made = build_pages(library, str(ROOT / "theme"))
    return library, [artifact for artifact in made if artifact.shows]


def of_the_whole(library: Library, work_out: partial[Any]) -> dict[str, Any]:
    """What a page shows, worked out of the whole library."""
    if work_out.func is _of_members:
        *told, members = work_out.args[1:]
        return list_data(library, *told, [library.whole(own) for own in members])
    work = work_out()
    return work.func(library, *work.args[1:])  # type: ignore[no-any-return]


@pytest.mark.parametrize("given", [False, True])
@pytest.mark.parametrize("day", DAYS)
def test_page_of_its_surroundings_is_the_page_of_the_whole_library(
    county: Library, day: date, given: bool
) -> None:
    """What lies beyond the surroundings of a document or a list stands on no page of it."""
    library, pages = late_pages(county, day, given)
    assert bool(pages) == bool(library.documents)
    for page in pages:
        data = worked_out(page.inputs["data"])
        assert data == of_the_whole(library, page.inputs["data"].work_out), page.path


def test_days_count_as_long_as_any_is_to_come(county: Library) -> None:
    """Pages whose digests are equal on two days are equal; most pages are on any two days."""
    known: dict[str, dict[str, Any]] = {}
    same = 0
    for day in DAYS:
        for page in late_pages(county, day)[1]:
            of_path, digest = known.setdefault(page.path, {}), page.inputs["data"].digest
            same += digest in of_path
            data = worked_out(page.inputs["data"])
            assert of_path.setdefault(digest, data) == data, (page.path, day)
    assert same > len(known)


@pytest.mark.parametrize("day", DAYS)
def test_book_of_its_surroundings_is_the_book_of_the_whole_library(
    county: Library, day: date
) -> None:
    """What lies beyond the surroundings of the documents in a book stands nowhere in it."""
    library = relate(replace(county, as_of=day))
    for artifact in (made for edition in BOOKS for made in edition.build(library)):
        assert isinstance(artifact.inputs, Late)
        _, printed, _, inputs = artifact.inputs.work_out.args  # type: ignore[attr-defined]
        assert dict(artifact.inputs) == inputs(library, library.whole(printed[0])), artifact.path


def test_book_says_where_what_it_corrects_was_printed(county: Library) -> None:
    """When the issue gets another number, the book of the correction is another one, though it is not."""
    (issue, *_), (corrected, *_) = county.of_kind("bulletins"), county.of_kind("normative")
    changed: dict[str, Any] = {"corrects": (corrected.id,), "doc_no": "", "sign_date": TODAY}
    told = replace(corrected.record, **changed)
    correction = replace(corrected, id=f"{corrected.id}-2", record=told, record_digest="2")
    sections = (replace(issue.record.sections[0], documents=(corrected.id,)),)
    books = []
    for number in (1, 99):
        record = replace(issue.record, sections=sections, issue_no=number)
        printed = replace(issue, record=record, digest=str(number), record_digest=str(number))
        documents = [own for own in county.documents if own.id != issue.id]
        library = relate(with_another(replace(county, documents=(*documents, printed)), correction))
        made = {artifact.path: artifact.inputs for artifact in build_book_of_documents(library)}
        books.append(made[urls.book_pdf(correction)])
    first, second = books
    assert "第1期" in str(dict(first))
    assert "第99期" in str(dict(second))
    assert first != second
