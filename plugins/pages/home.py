"""The home page: search first, then what is new, what is open, what must be public, and the columns."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.published import newest_published, published_at
from plugins.model.shown.consultation import days_left
from plugins.pages.bulletins import issue_cover
from plugins.pages.entries import entry, link_to
from plugins.pages.frame import frame, page, picture_href, site_of
from plugins.pages.openness import openness_links

NEWEST = 8
"""How many of the newest documents the home page shows."""

CATALOGS = 5
"""How many of the newest catalogs it shows."""


def build_home(library: Library) -> list[Artifact]:
    """The home page, and the pictures that the county has supplied: its emblem stands here only."""
    site = library.site
    issue = current_issue(library)
    data = frame(site, site.name, "") | {
        "breadcrumb": [],
        "emblem": picture_href(library, "emblem"),
        "alert": alert(library),
        "newest": newest_entries(library),
        "issue": issue,
        "consultations": open_consultations(library),
        "openness": openness_links(library),
        "catalogs": [entry(library, own) for own in library.of_kind("catalogs")[:CATALOGS]],
        "columns": columns(library),
    }
    needs = [issue["book"]["path"]] if issue else []
    home = page(site_of(library), urls.page_path(""), "home.html", data, needs)
    return [home, *_pictures(library)]


def alert(library: Library) -> dict[str, str] | None:
    """The urgent notice, on its days."""
    notice = library.site.alert
    if notice is None or not notice.is_shown(library.as_of):
        return None
    is_path = notice.link.startswith("/")
    href = urls.href(library.site, notice.link[1:]) if is_path else notice.link
    return {"text": notice.text, "href": href}


def newest_entries(library: Library) -> list[dict[str, Any]]:
    """The documents that were published last, each with the day on which it was.

    Issues have their own place. What is no news is left out, as long as there is anything else.
    """
    documents = [d for d in library.documents if not isinstance(d.record, BulletinRecord)]
    news = [document for document in documents if _is_news(document)]
    newest = newest_published(news or documents, library.site)[:NEWEST]
    days = (f"{published_at(document, library.site):%Y-%m-%d}" for document in newest)
    return [entry(library, each) | {"day": day} for each, day in zip(newest, days, strict=True)]


def _is_news(document: Document) -> bool:
    """Old documents that are backfilled (补录) are not, nor pages that stay, save topics (专题)."""
    record = document.record
    stays = isinstance(record, PageRecord) and not record.sections
    return not stays and not document.get("backfilled", False)


def current_issue(library: Library) -> dict[str, Any] | None:
    """The cover of the newest issue of the gazette, if there is one."""
    for document in library.of_kind("bulletins"):
        if isinstance(document.record, BulletinRecord):
            return issue_cover(library, document, document.record)
    return None


def open_consultations(library: Library) -> list[dict[str, str]]:
    """The consultations on which one may answer on the day, the one that ends first before others."""
    found = [
        (record.end_date, document.id, _consultation(library, document, record))
        for document in library.of_kind("consultations")
        if isinstance(record := document.record, ConsultationRecord)
        and days_left(record, library.as_of)
    ]
    return [shown for _, _, shown in sorted(found, key=lambda one: one[:2])]


def _consultation(
    library: Library, document: Document, record: ConsultationRecord
) -> dict[str, str]:
    return link_to(library.site, document) | {
        "left": days_left(record, library.as_of).removesuffix("。"),
        "end": record.end_date.isoformat(),
    }


def columns(library: Library) -> list[dict[str, Any]]:
    """All columns (栏目) with what they hold and how much."""
    return [
        {
            "title": kind.title,
            "description": kind.description,
            "count": len(library.of_kind(kind.folder)),
            "href": urls.href(library.site, urls.list_folder(kind.folder)),
        }
        for kind in library.kinds
    ]


def _pictures(library: Library) -> list[Artifact]:
    """The pictures of the county, which lie in the content folder."""
    return [
        Artifact(
            urls.site_picture(field, picture),
            "file",
            {"root": "content", "path": picture.path, "sha256": picture.sha256},
        )
        for field, picture in library.pictures.items()
    ]
