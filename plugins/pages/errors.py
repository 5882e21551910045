"""The page that a host shows for an address where nothing is (404)."""

from __future__ import annotations

from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.frame import frame, page, site_of

PATH = "404.html"
"""Where hosts of static sites look for the page."""


def build_errors(library: Library) -> list[Artifact]:
    """The page for what is not there; it has no address of its own, so it names none."""
    data = frame(library.site, "没有找到这个页面", "") | {"url": "", "breadcrumb": []}
    return [page(site_of(library), PATH, "404.html", data)]
