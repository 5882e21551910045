"""The pages of every view (plugins/pages/views.py) and of each of its years: 20 documents a page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact, Late
from plugins.model.document import Document
from plugins.model.kinds import Kind
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.model.surroundings import surroundings_of
from plugins.model.years import by_year
from plugins.pages.blocks import shown_fact
from plugins.pages.frame import feed_links, frame
from plugins.pages.late_pages import late_page
from plugins.pages.meta_tags import Column
from plugins.pages.presentations import presentation_of
from plugins.pages.presentations.presentation import Presentation
from plugins.pages.views import FAMILIES, View, Way, Ways

Data = dict[str, Any]

PAGE_SIZE = 20
NEIGHBOURS = 2
"""How many numbers of pages are shown on each side of the current one."""


def build_lists(library: Library) -> list[Artifact]:
    """The pages of all views of the library and of their years."""
    return [
        artifact
        for views in FAMILIES
        for view in views(library)
        for artifact in _pages_with_years(library, view)
    ]


def year_links(site: Site, kind: Kind, documents: Sequence[Document]) -> list[dict[str, Any]]:
    """The years of a kind with links and counts."""
    ways = (
        Way(f"{year}年", urls.list_folder(urls.year_folder(kind.folder, year)), len(members))
        for year, members in by_year(documents).items()
    )
    return [shown_way(site, way) for way in ways]


def shown_way(site: Site, way: Way) -> dict[str, Any]:
    """A way as plain data, with its link."""
    return {"title": way.title, "count": way.count, "href": urls.href(site, way.folder)}


def _column_of(title: str) -> Column:
    """The column (栏目) that a list of no kind belongs to, for the meta tags."""
    return Column(
        title, "信息公开目录", f"按{title}查阅本站公开的文件。", f"{title},信息公开目录,查阅"
    )


def list_frame(
    site: Site, title: str, folder: str, above: Sequence[Way], column: Column | None = None
) -> dict[str, Any]:
    """The frame of a list of no kind; unless told its column is the first page above it, or itself."""
    column = column or _column_of(above[0].title if above else title)
    trail = [(way.title, way.folder) for way in above]
    return frame(site, title, folder, column=column, above=trail)


def _years_of(view: View) -> list[View]:
    """The lists of its years; of a list that fits on one page only a column has them."""
    return view.years() if view.kind or len(view.documents) > PAGE_SIZE else []


def _pages_with_years(library: Library, view: View) -> Iterator[Artifact]:
    """The pages of a view and of its years."""
    years = _years_of(view)
    ways = [Way(f"{own.year}年", own.place, len(own.documents)) for own in years]
    shared = {
        "parts": [_shown_ways(library.site, part) for part in view.parts],
        "years": [shown_way(library.site, way) for way in ways],
    }
    for own in (view, *years):
        yield from _pages_of(library, own, _said_of(library.site, own) | shared)


def _pages_of(library: Library, view: View, said: Data) -> Iterator[Artifact]:
    presentation = presentation_of(view.kind)
    documents = presentation.order(library, view.documents)
    summary = {} if view.year else presentation.summary(library, documents)
    first, others = _Told(view, said | summary), _Told(view, said)
    last = max(1, -(-len(documents) // PAGE_SIZE))
    for number in range(1, last + 1):
        members = documents[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
        told = first if number == 1 else others
        late = Late(
            f"{told.digest} {number} {last} {_shown(library, presentation, members)}",
            partial(_of_members, library, told, number, last, members),
        )
        folder, needs = urls.list_folder(view.folder, number), presentation.needs(members)
        yield late_page(library, folder, presentation.template, late, members, needs)


class _Told:
    """What stands on the pages of a view beside its documents."""

    def __init__(self, view: View, said: Data) -> None:
        """Keep the view without its documents, and what is said of them together."""
        self.view = replace(view, documents=(), parts=(), beside=(), facts=())
        self.said = said
        kind = view.kind.folder if view.kind else ""
        written = repr((replace(self.view, kind=None), kind, said))
        self.digest = hashlib.sha256(written.encode()).hexdigest()


def _shown(library: Library, presentation: Presentation, members: Sequence[Document]) -> str:
    """A digest of what a list shows of documents: mostly what their records say."""
    surroundings = surroundings_of(library)
    texts = [own.digest for own in members] if presentation.shows_text else []
    return f"{surroundings.digest((), members)} {texts}"


def _of_members(
    library: Library, told: _Told, number: int, last: int, members: Sequence[Document]
) -> Data:
    """All that a page shows, by the build: to send twenty records to a worker would cost more."""
    if presentation_of(told.view.kind).shows_text:
        members = [library.whole(own) for own in members]
    part = surroundings_of(library).part((), members)
    return list_data(part, told, number, last, members)


def list_data(
    library: Library, told: _Told, number: int, last: int, members: Sequence[Document]
) -> Data:
    """All that a page of a view shows, of a library that has at least its members."""
    numbers = {"pagination": pagination(library.site, told.view.folder, number, last)}
    shown = presentation_of(told.view.kind).shown(library, members)
    folder = urls.list_folder(told.view.folder, number)
    return told.said | _frame_of(library.site, told.view, folder) | numbers | shown


def _frame_of(site: Site, view: View, folder: str) -> dict[str, Any]:
    if view.kind:
        return frame(site, view.title, folder, view.kind)
    made = list_frame(site, view.title, folder, view.above, view.column)
    if view.feed:
        made["feed"] = feed_links(site, view.feed.title, view.feed.folder)
    return made


def _said_of(site: Site, view: View) -> dict[str, Any]:
    """What stands on every page of a view before its documents."""
    return {
        "description": view.description,
        "count": len(view.documents),
        "facts": [shown_fact(site, fact) for fact in view.facts if fact.value],
        "current": urls.href(site, view.place),
        "beside": [shown_way(site, way) for way in view.beside],
    }


def _shown_ways(site: Site, ways: Ways) -> dict[str, Any]:
    return {"title": ways.title, "links": [shown_way(site, way) for way in ways.ways]}


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
