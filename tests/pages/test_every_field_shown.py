"""Whatever a record says can be read on its page, whichever kind it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

import pytest

from plugins import urls
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds import KINDS
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe
from tests.filled_records import filled_library

FOR_THE_BUILD = {
    "rows": "names the file of the table that is shown",
    "catalog_type": "says which columns the table has",
    "file": "is where the link leads that shows the title",
    "language": "is the language of the page",
    "validity": "is compared with what is computed, which is shown",
    "order": "is the place in the list",
    "purpose": "says which links of the site lead to the page",
    "line": "is the line of a file",
    "column": "is shown by the title of the column",
}
"""Fields that shape the page and are no text on it, and why."""


@pytest.fixture(scope="module")
def filled_pages(theme, read_html):
    """The filled document of each kind and the tree of its page, by folder."""
    library = filled_library()
    made = {artifact.path: artifact for artifact in build_pages(library, theme)}
    recipe = PageRecipe(theme)
    return {
        document.kind.folder: (
            document,
            read_html(recipe.make(made[page_path(document)].inputs).decode()),
        )
        for document in library.documents
    }


def page_path(document: Document) -> str:
    """The output path of a document's page."""
    return urls.page_path(urls.document_folder(document))


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """The values in a record that are no values of values, with the name of their field."""
    if isinstance(value, tuple):
        for member in value:
            yield from leaves(member, name)
    elif is_dataclass(value):
        for own in fields(value):
            if own.name not in FOR_THE_BUILD:
                yield from leaves(getattr(value, own.name), own.name)
    else:
        yield name, value


MARKS = {"sample": "样例内容，仅供演示", "backfilled": "（补录）"}
"""What a page says where a field is true."""


def spellings(name: str, value: Any) -> list[str]:
    """How a value may stand on a page."""
    if name in MARKS:
        return [MARKS[name]]
    if isinstance(value, datetime):
        return [f"{value:%Y-%m-%d%H:%M}"]
    if isinstance(value, date):
        return [chinese_date(value), value.isoformat()]
    return ["".join(str(value).split())]


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
def test_every_value_of_a_record_and_of_its_rows_stands_on_the_page(filled_pages, folder):
    """No field is lost: a new one that no page shows fails here."""
    document, page = filled_pages[folder]
    text = page.one("main").text
    said = [pair for part in (document.record, *document.items) for pair in leaves(part)]
    missing = [
        name for name, value in said if not any(way in text for way in spellings(name, value))
    ]
    assert missing == []


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
def test_page_of_every_kind_is_well_formed(filled_pages, folder):
    """One title, headings without gaps, unique ids, named navigation, captions on our tables."""
    _, page = filled_pages[folder]
    levels = [int(n.tag[1]) for n in page.walk() if n.tag in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    identifiers = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(set(identifiers)) == len(identifiers)
    for table in page.all("table"):
        assert table.one("caption").text
        assert table.all("th")
        assert all(head.attributes.get("scope") for head in table.all("th"))


def test_only_official_documents_have_printed_parts(filled_pages):
    """Red head, addressee, signature and imprint belong to official documents alone."""
    with_parts = {
        folder
        for folder, (_, page) in filled_pages.items()
        if any(page.all("", name) for name in ("red-head", "addressee", "signature", "imprint"))
    }
    assert with_parts == {"normative", "planning", "notices"}
