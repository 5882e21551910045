"""Views: the lists that the site has, each a name, a path, and the documents in it.

A view is a value. ``FAMILIES`` is a table of functions that name the views of a library: by kind, by
issuing body, by theme, by validity, by category of what must be public; ``plugins/pages/lists.py``
makes the pages of each, and of each of its years. A new way to look at the documents is a new function
and a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins import urls
from plugins.model import openness
from plugins.model.blocks import Fact
from plugins.model.document import Document
from plugins.model.issuers import issuers_in
from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.model.library import Library, newest_first
from plugins.model.organisation import Organisation
from plugins.model.statutory_content import statutory_content
from plugins.model.themes import Theme, themes_in
from plugins.model.validity import ADDRESSES, states_in
from plugins.model.years import by_year
from plugins.pages.meta_tags import Column
from plugins.pages.organisation_facts import organisation_facts
from plugins.special_pages import BODIES, STATES, SUBJECTS, SpecialPage, special_pages


@dataclass(frozen=True, slots=True)
class Way:
    """A way from one page to another: what it is called, the output folder, how many are there."""

    title: str
    folder: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Ways:
    """Ways that belong together, under what they are called (按类别)."""

    title: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A list: its title, its place, and its documents in the order in which they are shown."""

    title: str
    folder: str
    """The output folder of its first page, without the closing slash."""

    documents: Sequence[Document]
    description: str = ""
    """A sentence below the title; empty where the title says all."""

    kind: Kind | None = None
    """The kind whose column it is."""

    column: Column | None = None
    """What it is as a column of its own; without one it belongs to the first page above it."""

    above: tuple[Way, ...] = ()
    """The pages above it in the trail, below the home page; the column of its kind is known."""

    part: str = ""
    """What it is called among the parts of another list, where a shorter name will do."""

    listed: str = ""
    """What its documents are called behind a year, where that is not the title."""

    year: int = 0
    """The year whose documents these are; 0 for a view of all years."""

    feed: Way | None = None
    """Title and folder of the channel of its feed; None for that of its kind, or of everything."""

    facts: tuple[Fact, ...] = ()
    """What is said of a body before its documents."""

    parts: tuple[Ways, ...] = ()
    """Ways to parts of the list, with counts."""

    beside: tuple[Way, ...] = ()
    """Ways to other pages on the same documents."""

    has_years: bool = True
    """Whether each of its years has a list of its own."""

    @property
    def place(self) -> str:
        """The output folder of its first page."""
        return urls.list_folder(self.folder)

    def of_year(self, year: int, documents: Sequence[Document]) -> View:
        """The list of those ``documents`` that are of one year."""
        return replace(
            self,
            title=f"{year}年{self.listed or self.title}",
            folder=urls.year_folder(self.folder, year),
            documents=documents,
            above=self.above if self.kind else (*self.above, Way(self.title, self.place)),
            year=year,
            facts=(),
        )

    def years(self) -> list[View]:
        """The lists of its years, the newest first."""
        if not self.has_years:
            return []
        return [self.of_year(year, members) for year, members in by_year(self.documents).items()]


_OF_STATES = {
    "有效": "依据本站收录的文件判断，现行有效，没有修改过。",
    "已修改": "部分内容已经修改，请与修改文件一并阅读。",
    "尚未生效": "已经公布，尚未施行。",
    "失效": "已经失效，不再作为行政管理的依据。",
    "废止": "已经废止，不再作为行政管理的依据。",
}
"""What is said of the documents of a state together."""


def views_of_kinds(library: Library) -> Iterator[View]:
    """A view a kind that has documents: the columns (栏目)."""
    special = special_pages(library)
    for kind in library.kinds:
        yield View(
            title=kind.title,
            folder=kind.folder,
            documents=in_order(library.of_kind(kind.folder)),
            description=kind.description,
            kind=kind,
            parts=_parts("按有效性", views_of_validity(library), kind.folder == "normative"),
            beside=tuple(_way_to_page(page) for page in special if page.beside == kind.folder),
        )


def in_order(documents: Sequence[Document]) -> list[Document]:
    """Pages as their editors have ordered them; of other kinds nothing is moved."""
    return sorted(documents, key=lambda document: document.get("order", 0))


def views_of_bodies(library: Library) -> Iterator[View]:
    """A view a body that has issued documents, and a view of each kind of them if it is not the only one."""
    for body, documents in issuers_in(library).items():
        whole = _view_of_body(body, newest_first(documents))
        kinds = list(_kinds_of_body(whole))
        several = len(kinds) > 1
        yield replace(whole, parts=_parts("按栏目", kinds, several))
        yield from kinds if several else ()


def _view_of_body(body: Organisation, documents: Sequence[Document]) -> View:
    folder = urls.organisation_folder(body.id)
    return View(
        title=body.name,
        folder=folder,
        documents=documents,
        description="本站转载它的文件。" if body.external else "",
        above=(_way_to_page(BODIES),),
        listed=f"{body.name}的文件",
        feed=Way(body.name, folder),
        facts=tuple(organisation_facts(body)),
    )


def _kinds_of_body(whole: View) -> Iterator[View]:
    of_kinds: dict[str, list[Document]] = {}
    for document in whole.documents:
        of_kinds.setdefault(document.kind.folder, []).append(document)
    for kind in KINDS:
        if members := of_kinds.get(kind.folder):
            yield View(
                title=f"{whole.title}：{kind.title}",
                part=kind.title,
                folder=f"{whole.folder}/{kind.folder}",
                documents=members,
                above=(*whole.above, Way(whole.title, whole.place)),
                feed=whole.feed,
                has_years=False,
            )


def views_of_themes(library: Library) -> Iterator[View]:
    """A view a theme that has documents; that of a class (大类) holds those of its themes too."""
    found = {theme.name: (theme, documents) for theme, documents in themes_in(library).items()}
    for theme, documents in found.values():
        ways = [way_to_theme(t, len(own)) for t, own in found.values() if t.parent == theme.name]
        above = [found[theme.parent][0]] if theme.parent else []
        folder = urls.theme_folder(theme)
        yield View(
            title=theme.title,
            folder=folder,
            documents=newest_first(documents),
            above=(_way_to_page(SUBJECTS), *map(way_to_theme, above)),
            listed=f"“{theme.title}”的文件",
            feed=Way(theme.title, folder),
            parts=(Ways("按小类", tuple(ways)),) if ways else (),
        )


def views_of_validity(library: Library) -> Iterator[View]:
    """A view a state (有效性) in which there are policy documents."""
    for state, documents in states_in(library).items():
        yield View(
            title=f"{state}的政策文件",
            part=state,
            folder=urls.validity_folder(ADDRESSES[state]),
            documents=documents,
            description=_OF_STATES[state],
            above=(_way_to_page(STATES),),
            feed=Way(KIND_OF_FOLDER["normative"].title, "normative"),
        )


def views_of_categories(library: Library) -> Iterator[View]:
    """A view a category of what must be public (法定主动公开内容), where the site has that column."""
    above = (Way(openness.COLUMN, urls.OPENNESS), Way(openness.STATUTORY, urls.STATUTORY_CONTENT))
    for category, documents in statutory_content(library) if openness.has_openness(library) else ():
        words = (category.title, openness.STATUTORY, category.description, category.title)
        yield View(
            title=category.title,
            folder=urls.category_folder(category.number),
            documents=documents,
            description=category.description,
            column=Column(*words),
            above=above,
        )


FAMILIES: tuple[Callable[[Library], Iterable[View]], ...] = (
    views_of_kinds,
    views_of_bodies,
    views_of_themes,
    views_of_validity,
    views_of_categories,
)
"""Every view of the site."""


def way_to(view: View) -> Way:
    """The way to a view from a page of which it is a part."""
    return Way(view.part or view.title, view.place, len(view.documents))


def way_to_theme(theme: Theme, count: int = 0) -> Way:
    """The way to the view of a theme."""
    return Way(theme.title, urls.list_folder(urls.theme_folder(theme)), count)


def _way_to_page(page: SpecialPage) -> Way:
    return Way(page.title, page.folder)


def _parts(title: str, views: Iterable[View], are_shown: bool) -> tuple[Ways, ...]:
    """The ways to views, if there are any to show."""
    ways = tuple(way_to(view) for view in views) if are_shown else ()
    return (Ways(title, ways),) if ways else ()
