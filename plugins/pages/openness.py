"""The column 政府信息公开: its four entries, 依申请公开, and what must be public by article 20.

Names, order and place of the entries are unified by the province (domain.md §4). An entry without
content is left out: an empty column is a fault (§5.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plugins import urls
from plugins.model import openness
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.statutory_content import Category, statutory_content
from plugins.pages.entries import entry, link_to
from plugins.pages.frame import frame, page, site_of
from plugins.pages.meta_tags import Column

COLUMN = Column(
    openness.COLUMN,
    openness.COLUMN,
    "政府信息公开指南、公开制度、法定主动公开内容、年度报告和依申请公开。",
    "政府信息公开,公开指南,公开制度,依申请公开",
)
STATUTORY = Column(
    openness.STATUTORY,
    openness.STATUTORY,
    "按照政府信息公开条例第二十条列出的类别，查阅应当主动公开的信息。",
    "法定主动公开内容,主动公开,公开目录",
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry stands: its anchor in the column, and the page that shows all of it, if any.

    Of an entry with such a page the column shows the newest documents only: at most ``most``.
    """

    anchor: str
    whole: str = ""
    most: int | None = None


_PLACES = {
    openness.GUIDE: _Place("guide"),
    openness.INSTITUTIONS: _Place("institutions"),
    openness.STATUTORY: _Place("statutory", urls.STATUTORY_CONTENT),
    openness.REPORTS: _Place("reports", urls.list_folder("annual-reports"), most=5),
}
"""By the name of the entry."""


def build_openness(library: Library) -> list[Artifact]:
    """The column and its page of article 20, if there is anything for them."""
    if not openness.has_openness(library):
        return []
    pages = [_column_page(library)]
    return [*pages, _statutory_page(library)] if openness.has_statutory(library) else pages


def openness_links(library: Library) -> dict[str, Any] | None:
    """The column as other pages show it: a link to it, to each of its entries, and to apply."""
    if not openness.has_openness(library):
        return None
    entries = [
        {"title": name, "href": _href(library, name)}
        for name in openness.ENTRIES
        if _has(library, name)
    ]
    return {
        "title": openness.COLUMN,
        "href": urls.href(library.site, urls.OPENNESS),
        "entries": entries,
        "application": _application(library),
    }


def _has(library: Library, name: str) -> bool:
    if name == openness.STATUTORY:
        return openness.has_statutory(library)
    return bool(openness.openness_of(library, name))


def _href(library: Library, name: str) -> str:
    """Where an entry leads: to the page that shows all of it, else to its place in the column."""
    site, documents = library.site, openness.openness_of(library, name)
    if whole := _PLACES[name].whole:
        return urls.href(site, whole)
    if len(documents) == 1:
        return urls.href(site, urls.document_folder(documents[0]))
    return f"{urls.href(site, urls.OPENNESS)}#{_PLACES[name].anchor}"


def _application(library: Library) -> dict[str, str] | None:
    """The page that says how to apply (依申请公开); the site itself takes no personal data."""
    pages = openness.pages_for(library, openness.APPLICATION)
    return link_to(library.site, pages[0]) | {"title": openness.APPLICATION} if pages else None


def _column_page(library: Library) -> Artifact:
    site = library.site
    data = frame(site, openness.COLUMN, urls.OPENNESS, column=COLUMN) | {
        "sections": [_section(library, name) for name in openness.ENTRIES if _has(library, name)],
        "application": _application(library),
    }
    return page(site_of(library), urls.page_path(urls.OPENNESS), "openness.html", data)


def _section(library: Library, name: str) -> dict[str, Any]:
    place, documents = _PLACES[name], openness.openness_of(library, name)
    has_all = not place.whole or (place.most is not None and len(documents) <= place.most)
    return {
        "title": name,
        "anchor": place.anchor,
        "documents": [_line(library, document) for document in documents[: place.most]],
        "categories": _categories(library) if name == openness.STATUTORY else [],
        "href": "" if has_all else _href(library, name),
    }


def _line(library: Library, document: Document) -> dict[str, str]:
    return link_to(library.site, document) | {"summary": document.record.summary}


def _statutory_page(library: Library) -> Artifact:
    above = [(openness.COLUMN, urls.OPENNESS)]
    made = frame(
        library.site, openness.STATUTORY, urls.STATUTORY_CONTENT, column=STATUTORY, above=above
    )
    data = made | {
        "description": STATUTORY.description,
        "categories": _categories(library),
        "catalogs": [entry(library, catalog) for catalog in library.of_kind("catalogs")],
    }
    path = urls.page_path(urls.STATUTORY_CONTENT)
    return page(site_of(library), path, "statutory_content.html", data)


def _categories(library: Library) -> list[dict[str, Any]]:
    return [
        _category(library, category, documents)
        for category, documents in statutory_content(library)
    ]


def _category(library: Library, category: Category, documents: list[Document]) -> dict[str, Any]:
    folder = urls.list_folder(urls.category_folder(category.number))
    return {
        "title": category.title,
        "description": category.description,
        "count": len(documents),
        "href": urls.href(library.site, folder),
    }
