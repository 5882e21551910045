"""What the PDFs claim is true: PDF/A-3a for the archive, PDF/UA-1 for reading aloud."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import page
import pytest
from pypdf import PdfReader

from tests.gazette.claims import CLAIMS
from tests.gazette.made_books import MadeBook
from tests.gazette.tagged_pdf import Tag, tags_of


@pytest.fixture(scope="module")
def readers(books: dict[str, MadeBook]) -> dict[str, PdfReader]:
    """The PDFs, opened."""
    return {path: PdfReader(io.BytesIO(book.pdf)) for path, book in books.items()}


@pytest.fixture(scope="module")
def tags(books: dict[str, MadeBook]) -> dict[str, Tag]:
    """The tags of each PDF."""
    return {path: tags_of(book.pdf) for path, book in books.items()}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.name)
def test_checker_finds_no_violation(
    books: dict[str, MadeBook], claim: page.ValidationProfile
) -> None:
    """Every PDF of the sample county holds what it claims."""
    found = {}
    for path, book in books.items():
        report = page.validate_pdf_bytes(book.pdf, profile=claim)
        found[path] = sorted({failure.rule_id for failure in report.failures})
    assert found == {path: [] for path in books}


def test_both_claims_are_written(readers: dict[str, PdfReader]) -> None:
    """The metadata of every PDF names both standards, each with its part."""
    for path, reader in readers.items():
        said = reader.trailer["/Root"]["/Metadata"].get_data().decode()
        for claim in ('pdfaid:part="3"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"'):
            assert claim in said, path


def test_title_language_and_author_are_those_of_the_record(
    books: dict[str, MadeBook], readers: dict[str, PdfReader]
) -> None:
    """A reader program shows the title instead of the file name, and reads in the right language."""
    for path, reader in readers.items():
        root = reader.trailer["/Root"]
        shown = books[path].artifact.inputs.get("document")
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], path
        assert root["/Lang"] == (shown["language"] if shown else "zh-CN"), path
        assert reader.metadata is not None
        assert reader.metadata.author
        if shown:
            assert (reader.metadata.title or "").startswith(shown["title"]), path


def test_bookmarks_are_the_headings(
    books: dict[str, MadeBook], readers: dict[str, PdfReader], tags: dict[str, Tag]
) -> None:
    """Every bookmark bears the text of a heading or section, and leads to a page."""
    for path, reader in readers.items():
        text = tags[path].text.replace(" ", "").replace("\n", "")
        entries = list(_flat(reader.outline))
        assert entries, path
        for entry in entries:
            assert entry.title.replace(" ", "").replace("　", "") in text.replace("　", ""), path
            assert reader.get_destination_page_number(entry) is not None


def _flat(outline: list[Any]) -> Iterator[Any]:
    for entry in outline:
        yield from _flat(entry) if isinstance(entry, list) else [entry]


def test_pictures_have_words(tags: dict[str, Tag]) -> None:
    """Every picture says in Chinese what it is."""
    figures = [(path, tag) for path, tree in tags.items() for tag in tree.all("Figure")]
    assert figures
    assert [path for path, tag in figures if not str(tag.entries.get("/Alt", "")).strip()] == []


def test_heads_of_tables_say_what_they_head(tags: dict[str, Tag]) -> None:
    """Every head of a table heads a column or a row, and every cell under heads has heads of its table."""
    heads = [(path, tag) for path, tree in tags.items() for tag in tree.all("TH")]
    assert len(heads) > 100
    lacking = [path for path, tag in heads if _attribute(tag, "/Scope") not in ("/Row", "/Column")]
    assert sorted(set(lacking)) == []
    for path, tree in tags.items():
        for table in tree.all("Table"):
            known = {str(head.entries.get("/ID")) for head in table.all("TH")}
            for cell in table.all("TD"):
                named = {str(one) for one in _attribute(cell, "/Headers") or ()}
                assert named <= known, path
                assert named or not known, path


def _attribute(tag: Tag, name: str) -> Any:
    written = tag.entries.get("/A", {})
    parts = written if isinstance(written, list) else [written]
    return next((part[name] for part in parts if name in part), None)


def test_headings_go_down_one_rank_at_a_time(tags: dict[str, Tag]) -> None:
    """The first heading is of the first rank, and none skips a rank below the one before it."""
    for path, tree in tags.items():
        ranks = [int(tag.role[1]) for tag in tree.all() if tag.role in HEADINGS]
        assert ranks[0] == 1, path
        assert all(rank <= before + 1 for before, rank in pairwise(ranks)), path


HEADINGS = {f"H{rank}" for rank in range(1, 7)}


def test_links_are_tagged_and_say_where_they_lead(
    readers: dict[str, PdfReader], tags: dict[str, Tag]
) -> None:
    """Each link of a page has words of its own, and stands in a tag."""
    for path, reader in readers.items():
        links = [link.get_object() for leaf in reader.pages for link in leaf.get("/Annots", [])]
        assert all(str(link.get("/Contents", "")).strip() for link in links), path
        assert sum(tag.objects for tag in tags[path].all()) == len(links), path


def test_no_font_is_left_out(readers: dict[str, PdfReader]) -> None:
    """Every font of a page is in the file, cut to what is shown."""
    for path, reader in readers.items():
        for leaf in reader.pages:
            for font in leaf["/Resources"].get("/Font", {}).values():
                descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & set(descriptor), path
                assert font["/BaseFont"][7] == "+", path
