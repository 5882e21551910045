"""The lists of each kind, and of each of its years: newest first, 20 a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.model.years import by_year
from plugins.pages.clean_up import clean_up_link
from plugins.pages.entries import entry
from plugins.pages.frame import frame, page, site_values

PAGE_SIZE = 20
NEIGHBOURS = 2
"""How many numbers of pages are shown on each side of the current one."""


def build_lists(library: Library) -> list[Artifact]:
    """The pages of all lists of the kinds that have documents."""
    site = site_values(library)
    return [
        page(site, urls.page_path(folder), "list.html", data)
        for kind in library.kinds
        for folder, data in _pages_of(library, kind)
    ]


def in_order(documents: Sequence[Document]) -> list[Document]:
    """Pages as their editors have ordered them; of other kinds nothing is moved."""
    return sorted(documents, key=lambda document: document.get("order", 0))


def year_links(site: Site, kind: Kind, documents: Sequence[Document]) -> list[dict[str, Any]]:
    """The years of a kind with links and counts."""
    return [
        {
            "title": f"{year}年",
            "count": len(members),
            "href": urls.href(site, urls.list_folder(urls.year_folder(kind.folder, year))),
        }
        for year, members in by_year(documents).items()
    ]


def _pages_of(library: Library, kind: Kind) -> list[tuple[str, dict[str, Any]]]:
    documents = in_order(library.of_kind(kind.folder))
    years = year_links(library.site, kind, documents)
    made = _list_pages(library, kind, (kind.title, kind.folder), documents, years)
    for year, members in by_year(documents).items():
        named = (f"{year}年{kind.title}", urls.year_folder(kind.folder, year))
        made += _list_pages(library, kind, named, members, years)
    return made


def _list_pages(
    library: Library,
    kind: Kind,
    named: tuple[str, str],
    documents: Sequence[Document],
    years: list[dict[str, Any]],
) -> list[tuple[str, dict[str, Any]]]:
    """Output folder and data of each page of one list; ``named`` is its title and folder."""
    title, list_folder = named
    last = max(1, -(-len(documents) // PAGE_SIZE))
    clean_up = clean_up_link(library) if kind.folder == "normative" else None
    made = []
    for number in range(1, last + 1):
        folder = urls.list_folder(list_folder, number)
        shown = documents[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        data = frame(library.site, title, folder, kind) | {
            "description": kind.description,
            "count": len(documents),
            "years": years,
            "clean_up": clean_up,
            "current_year": urls.href(library.site, urls.list_folder(list_folder)),
            "entries": [entry(library, document) for document in shown],
            "pagination": pagination(library.site, list_folder, number, last),
        }
        made.append((folder, data))
    return made


def pagination(site: Site, list_folder: str, current: int, last: int) -> dict[str, Any] | None:
    """Links to the pages of a list: the previous, the next, the first, the last and those near.

    A gap in the numbers is a step with number 0. None when there is one page only.
    """
    if last == 1:
        return None

    def step(number: int) -> dict[str, Any]:
        href = urls.href(site, urls.list_folder(list_folder, number)) if number else ""
        return {"number": number, "href": href, "is_current": number == current}

    return {
        "previous": step(current - 1) if current > 1 else None,
        "next": step(current + 1) if current < last else None,
        "steps": [step(number) for number in _numbers(current, last)],
        "current": current,
        "last": last,
    }


def _numbers(current: int, last: int) -> list[int]:
    """The numbers to show, with 0 for a gap: 1 0 4 5 6 7 8 0 50."""
    near = range(max(1, current - NEIGHBOURS), min(last, current + NEIGHBOURS) + 1)
    numbers: list[int] = []
    for number in sorted({1, last, *near}):
        if numbers and number > numbers[-1] + 1:
            numbers.append(0)
        numbers.append(number)
    return numbers
