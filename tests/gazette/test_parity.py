"""The text of a PDF is the text of its page, document by document (domain.md §9).

Shown in two steps: what a book sets is what its page says, but for what is named here; and the PDF
holds what the book sets, character by character, in the same order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from plugins import urls
from plugins.gazette.contents.document_book import build_documents
from plugins.gazette.recipe import BookRecipe
from plugins.importing.corpus import write_corpus
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe
from plugins.reading.content_library import read_library
from tests.gazette.compared_texts import copied_text, lines_of, squeezed, tagged_text
from tests.gazette.made_books import RECIPES, THEME, MadeBook
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive

ONLY_ON_PAGE = {
    "nav": "leads to other pages",
    "summary": "opens a fold",
    ".read-aloud": "buttons",
    ".page-tools": "buttons",
    ".downloads": "buttons",
    ".of-day": "changes with the day: state of a consultation, and how many days are left",
    ".validity": "changes with the day; the book refers to the page for it",
    ".relations": "grow with every document that refers to this one",
    ".timeline": "grows with every change",
    ".permanent": "how to cite; the book has the address and its code at the end",
    ".sample-notice": "the book says in its own words that it is a sample",
    ".part": "repeats heads between the rows of a table, for phones",
    ".attachments": "names, sizes and buttons; the names are looked for apart",
}
"""Tags and classes on a page whose text is not in the book, and why."""

ONLY_ON_PAGE_OF_OFFICIAL = {".facts": "stand in the head and the imprint of the document itself"}

ONLY_IN_BOOK = {
    ".document-sample": "says that the document is a sample",
    ".way-back": "refers to the page, and says what is enclosed",
    ".leaf-title": "stands over what the site says of an official document",
    ".leaf-note": "says that it is no part of the document",
    ".attachment": "an attachment that can be printed is set behind the document",
    ".attachments": "names of attachments, which are looked for apart",
    ".correction": "says in which issue a text was corrected; the page has it in its timeline",
}
"""Classes in a book whose text is not on the page, and why."""

ONLY_IN_ISSUE = {".section-name": "begins a section of the issue"}

NOT_IN_ISSUE = {
    ".issuing-mark": "an issue leaves out red heads (domain.md §9)",
    ".facts": "an issue holds the documents, not what the catalog says of them",
}

NOT_SET = {
    ".running-issue": "stands at the head of pages and is no text",
    ".office": "is on the first pages of the phone edition already",
}
"""Classes in a book's HTML whose text is not among the tags of the PDF, and why."""

DRAWN = re.compile(r"•|[0-9]+\.|[.…·]*[0-9]*")
"""What style sheets draw into the text: marks of lists; leaders and page numbers of the contents."""

CHANGING = re.compile(f"({'|'.join(PREDICATE_NAMES.values())})：.*")
"""A line that grows with every document that refers to this one."""


@pytest.fixture(scope="module")
def pages(sample_library: Library) -> dict[str, str]:
    """The HTML of the page of each document, by its folder."""
    return pages_of(sample_library)


def pages_of(library: Library) -> dict[str, str]:
    """The HTML of the page of each document, by its folder."""
    recipe = PageRecipe(str(THEME))
    made = {artifact.path: artifact for artifact in build_pages(library, str(THEME))}
    folders = [urls.document_folder(document) for document in library.documents]
    return {
        folder: recipe.make({"files": {}, **made[urls.page_path(folder)].inputs}).decode()
        for folder in folders
    }


def page_lines(page: str, *left_out: str) -> Counter[str]:
    """The lines of a page that a book must have."""
    lines = lines_of(page, "main", {*ONLY_ON_PAGE, *left_out})
    if "有效性" in lines:
        at = lines.index("有效性")
        del lines[at : at + 2]
    return Counter(line for line in lines if not CHANGING.fullmatch(line))


def differences(page: Counter[str], book: list[str]) -> dict[str, list[str]]:
    """The lines that only one of the two has."""
    counted = Counter(book)
    return {
        "page": sorted((page - counted).elements()),
        "book": sorted((counted - page).elements()),
    }


def text_of_bodies(html: str) -> str:
    """The text itself, whose order is compared too."""
    return "".join(lines_of(html, ".body", (".part", ".attachment")))


def document_differences(inputs: dict[str, Any], html: str, page: str) -> dict[str, list[str]]:
    """The lines in which a document's page and the HTML of its book differ."""
    left_out = () if inputs["document"]["facts"] else ONLY_ON_PAGE_OF_OFFICIAL
    found = differences(page_lines(page, *left_out), lines_of(html, "body", ONLY_IN_BOOK))
    assert text_of_bodies(page) == text_of_bodies(html)
    return found


def test_document_sets_what_its_page_says(
    books: dict[str, MadeBook], pages: dict[str, str]
) -> None:
    """Every line of a page is in its book, and the book has no other but those that are named."""
    found = {
        path: document_differences(
            book.artifact.inputs,
            book.recipe.render_html(book.artifact.inputs),
            pages[book.artifact.inputs["document"]["folder"]],
        )
        for path, book in books.items()
        if "document" in book.artifact.inputs
    }
    assert len(found) > 25
    assert found == {path: {"page": [], "book": []} for path in found}


def test_document_names_its_attachments(books: dict[str, MadeBook], pages: dict[str, str]) -> None:
    """Each attachment that a page offers is named in the book, as the page names it."""
    for path, book in books.items():
        if shown := book.artifact.inputs.get("document"):
            offered = lines_of(pages[shown["folder"]], ".attachments", ("h2", ".number"))
            text = tagged_text(book.pdf)
            assert [name for name in offered if name not in text] == [], path


def test_issue_sets_what_the_pages_of_its_documents_say(
    books: dict[str, MadeBook], pages: dict[str, str]
) -> None:
    """In both editions of an issue each document stands whole, but for its red head."""
    issues = [book for book in books.values() if "sections" in book.artifact.inputs]
    assert len(issues) == 2
    for book in issues:
        html = book.recipe.render_html(book.artifact.inputs)
        openings = re.split(r'(?=<section class="opening">)', html)[1:]
        shown = [
            one for section in book.artifact.inputs["sections"] for one in section["documents"]
        ]
        for one, opening in zip(shown, openings, strict=True):
            page = pages[one["folder"]]
            lines = lines_of(f"<body>{opening}", "body", {*ONLY_IN_BOOK, *ONLY_IN_ISSUE})
            expected = page_lines(page, *NOT_IN_ISSUE)
            if one["number"] not in expected:
                expected[squeezed(one["number"])] += bool(one["number"])
            assert differences(expected, lines) == {"page": [], "book": []}, one["folder"]


def test_pdf_holds_what_its_book_sets(books: dict[str, MadeBook]) -> None:
    """No character of a book is lost, changed or moved on its way into the PDF.

    Characters are compared as they are: no ligature and no compatibility character comes instead.
    """
    for path, book in books.items():
        assert lost_in_pdf(book.recipe, book.artifact.inputs, book.pdf) == ([], []), path


def lost_in_pdf(
    recipe: BookRecipe, inputs: dict[str, Any], pdf: bytes
) -> tuple[list[str], list[str]]:
    """The lines that do not stand in a PDF in their order, and what stands between them."""
    html = recipe.render_html(inputs)
    text, place = tagged_text(pdf), 0
    lost, between = [], []
    not_set = NOT_SET if recipe.edition.is_for_phones else [".running-issue"]
    # The way back stands on the last upright page: before a table that is turned, if one is last.
    way_back = "".join(lines_of(html, ".way-back"))
    for line in lines_of(html, left_out=(*not_set, ".way-back")):
        found = text.find(line, place)
        if found < 0:
            lost.append(line)
        else:
            between.append(text[place:found])
            place = found + len(line)
    between.append(text[place:])
    assert way_back in text
    return lost, list(unexplained((part.replace(way_back, "") for part in between), html))


def unexplained(between: Iterable[str], html: str) -> Iterator[str]:
    """What a PDF has besides the text: not marks of lists, nor heads of tables on further pages."""
    heads = re.findall(r"<thead>.*?</thead>", html, re.DOTALL)
    repeated = {squeezed(re.sub(r"<[^>]+>", "", unescape(head))) for head in heads}
    for part in between:
        if part not in repeated and not DRAWN.fullmatch(part):
            yield part


def test_pages_of_pdf_show_what_is_read_aloud(books: dict[str, MadeBook]) -> None:
    """The text that is copied from the pages has all characters of the text that is read aloud."""
    for path, book in books.items():
        lacking = Counter(tagged_text(book.pdf)) - Counter(copied_text(book.pdf))
        assert lacking == Counter(), path


@needs_real_archive
@pytest.mark.parametrize("count", [10, pytest.param(100, marks=pytest.mark.nightly)])
def test_laws_are_the_same_on_page_and_in_print(count: int, tmp_path: Path) -> None:
    """Of laws with many articles, lists and tables no character is lost either."""
    write_corpus(REAL_ARCHIVE, tmp_path / "content", count)
    library = read_library(tmp_path / "content", tmp_path, as_of=None).library
    pages = pages_of(library)
    recipe = replace(RECIPES["document_pdf"], content=tmp_path / "content")
    laws = build_documents(library)
    assert len(laws) == count
    for law in laws:
        page = pages[law.inputs["document"]["folder"]]
        found = document_differences(law.inputs, recipe.render_html(law.inputs), page)
        assert found == {"page": [], "book": []}, law.path
        assert lost_in_pdf(recipe, law.inputs, recipe.make(law.inputs)) == ([], []), law.path
