"""The home page: search first, then what is new, the current issue, and the columns with counts."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.model.published import newest_published
from plugins.pages.bulletins import issue_cover
from plugins.pages.entries import entry
from plugins.pages.frame import frame, page, site_values

NEWEST = 8
"""How many of the newest documents the home page shows."""


def build_home(library: Library) -> list[Artifact]:
    """The home page."""
    site = library.site
    data = frame(site, site.name, "") | {
        "breadcrumb": [],
        "newest": newest_entries(library),
        "issue": current_issue(library),
        "columns": [
            {
                "title": kind.title,
                "description": kind.description,
                "count": len(library.of_kind(kind.folder)),
                "href": urls.href(site, urls.list_folder(kind.folder)),
            }
            for kind in library.kinds
        ],
    }
    return [page(site_values(library), urls.page_path(""), "home.html", data)]


def newest_entries(library: Library) -> list[dict[str, Any]]:
    """The documents that were published last, issues aside: these have their own place."""
    documents = [d for d in library.documents if not isinstance(d.record, BulletinRecord)]
    newest = newest_published(documents, library.site)[:NEWEST]
    return [entry(library, document) for document in newest]


def current_issue(library: Library) -> dict[str, Any] | None:
    """The cover of the newest issue of the gazette, if there is one."""
    for document in library.of_kind("bulletins"):
        if isinstance(document.record, BulletinRecord):
            return issue_cover(library, document, document.record)
    return None
