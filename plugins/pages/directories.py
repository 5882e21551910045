"""The pages that lead to the views of a family: bodies, themes, states of validity, with counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.issuers import issuers_in
from plugins.model.library import Library
from plugins.model.themes import themes_in
from plugins.pages.frame import page, site_of
from plugins.pages.lists import list_frame, shown_way
from plugins.pages.views import Way, views_of_validity, way_to, way_to_theme
from plugins.special_pages import BODIES, STATES, SUBJECTS

_Section = dict[str, Any]


def build_directories(library: Library) -> list[Artifact]:
    """The pages of the families that have a view."""
    site = site_of(library)
    families = (
        (BODIES, "发布文件的机构，点开可以看它的名称沿革和文件。", _bodies(library)),
        (SUBJECTS, "按文件的主题查找，括号里是件数。", _themes(library)),
        (STATES, "政策文件现在是否有效，依据本站收录的文件判断。", _states(library)),
    )
    made = []
    for directory, description, sections in families:
        shown = list(sections)
        if shown:
            data = list_frame(library.site, directory.title, directory.folder, ()) | {
                "description": description,
                "sections": shown,
            }
            made.append(page(site, urls.page_path(directory.folder), "directory.html", data))
    return made


def _bodies(library: Library) -> Iterator[_Section]:
    """Own bodies first, then those of other levels and places whose documents are reprinted."""
    found = issuers_in(library)
    for title, is_external in (("本级机构", False), ("转载的上级和其他地方机关", True)):
        ways = [
            Way(body.name, urls.list_folder(urls.organisation_folder(body.id)), len(documents))
            for body, documents in found.items()
            if body.external is is_external
        ]
        yield from _section(library, ways, title)


def _themes(library: Library) -> Iterator[_Section]:
    """A section a class (大类), whose heading leads to all of it."""
    found = themes_in(library)
    ways = {theme: way_to_theme(theme, len(documents)) for theme, documents in found.items()}
    for top, way_to_all in ways.items():
        if not top.parent:
            below = [way for theme, way in ways.items() if theme.is_below(top)]
            yield {
                "title": "",
                "head": shown_way(library.site, way_to_all),
                "links": [shown_way(library.site, way) for way in below],
            }


def _states(library: Library) -> Iterator[_Section]:
    yield from _section(library, map(way_to, views_of_validity(library)), "")


def _section(library: Library, ways: Iterable[Way], title: str) -> Iterator[_Section]:
    links = [shown_way(library.site, way) for way in ways]
    if links:
        yield {"title": title, "head": None, "links": links}
