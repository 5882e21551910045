"""A document's page depends on the document and on what it is related to, and on nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.relation import STATED
from plugins.pages.every_page import build_pages
from plugins.reading.content_folder import read_content
from plugins.reading.content_library import library_of
from plugins.reading.markdown_text import render_bodies
from plugins.relations.library_relations import relate

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def county() -> Library:
    """The sample county, without relations."""
    content = read_content(ROOT / "content", render_bodies, "content")
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
