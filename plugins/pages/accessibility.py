"""The statement on accessibility (无障碍声明), unless the county has written its own (domain.md §6)."""

from __future__ import annotations

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.pages.frame import frame, page, site_of
from plugins.special_pages import ACCESSIBILITY


def build_accessibility(library: Library) -> list[Artifact]:
    """What this site does for everyone, and whom to tell where it fails; nothing beside an own page."""
    if ACCESSIBILITY.written(library):
        return []
    data = frame(library.site, ACCESSIBILITY.title, ACCESSIBILITY.folder)
    path = urls.page_path(ACCESSIBILITY.folder)
    return [page(site_of(library), path, "accessibility.html", data)]
