"""The page on which a reader searches; what it searches in is made by the search room."""

from __future__ import annotations

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.frame import frame, page, site_of
from plugins.special_pages import SEARCH


def build_search_page(library: Library) -> list[Artifact]:
    """The search page, which needs to know only where the index lies, if there is one."""
    data = frame(library.site, SEARCH.title, SEARCH.folder)
    data["index"] = urls.href(library.site, urls.SEARCH_SHARDS) if library.documents else ""
    return [page(site_of(library), urls.page_path(SEARCH.folder), "search.html", data)]
