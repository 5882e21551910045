"""From the content folder to a library of records, still without relations."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.model.as_of import as_of_day
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.problems import ContentRefused, Problem
from plugins.reading.content_folder import Content, read_content
from plugins.reading.rendered_bodies import render_all

NO_SITE = "site.yaml 读不出来，其余检查没有进行；改好以后再检查一次。"
"""What is said where there is no site to check the documents for."""


def read_library(folder: Path, cache: Path, as_of: date | None) -> tuple[Library, list[Problem]]:
    """Read everything in ``folder``; what is wrong with it stands in the problems.

    ``cache`` is the folder in which rendered bodies are kept. With ``as_of`` the library is that of
    this day, without documents that were published later. Without it the library is that of today,
    at the site's place.

    Raises:
        ContentRefused: ``site.yaml`` cannot be read, so there is no site to speak of.
    """
    shown = folder_as_shown(folder)
    content = read_content(folder, partial(render_all, store=cache / "bodies.sqlite"), shown)
    if content.site is None:
        raise ContentRefused(content.problems, NO_SITE)
    return library_of(content, content.site, shown, as_of), content.problems


def library_of(content: Content, site: Site, shown: str, as_of: date | None) -> Library:
    """The library of what was read; ``shown`` is the content folder as messages call it."""
    library = Library(
        site,
        content.organisations,
        tuple(sorted(content.documents, key=lambda document: document.id)),
        as_of or today(site),
        unreadable=frozenset(content.unreadable),
        folder=shown,
        vocabularies=content.vocabularies,
        site_lines=content.site_lines,
        pictures=content.pictures,
        search_words=content.search_words,
        search_lines=content.search_lines,
    )
    return as_of_day(library, as_of) if as_of else library


def folder_as_shown(folder: Path) -> str:
    """The folder as a person who stands in the working directory would open it."""
    here, whole = Path.cwd(), folder.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def today(site: Site) -> date:
    """The day at the site's place: nothing else in a build looks at a clock."""
    return datetime.now(ZoneInfo(site.time_zone)).date()
