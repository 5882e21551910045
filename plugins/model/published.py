"""When documents were published, as moments that the whole world reads alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.model.document import Document
from plugins.model.site import Site


def published_at(document: Document, site: Site) -> datetime:
    """The time of publication (发布时间) in the site's time zone.

    Editors write it without a zone, and mean the site's.
    """
    zone = ZoneInfo(site.time_zone)
    moment = document.record.publish_datetime
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def shown_time(document: Document, site: Site) -> str:
    """The time of publication as pages show it: ``2026-11-22 09:00``, at the site's place."""
    moment = document.record.publish_datetime
    there = published_at(document, site) if moment.tzinfo else moment
    return there.isoformat(" ", "minutes")[:16]


def latest_published(documents: Iterable[Document], site: Site) -> datetime | None:
    """When the last of these was published; None when there are none."""
    return max((published_at(document, site) for document in documents), default=None)


def newest_published(documents: Iterable[Document], site: Site) -> list[Document]:
    """By time of publication, newest first; those of one moment by their own date, then by id."""

    def place(document: Document) -> tuple[float, int, str]:
        moment = published_at(document, site).timestamp()
        return -moment, -document.date.toordinal(), document.id

    return sorted(documents, key=place)
