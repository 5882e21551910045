"""When a document was published, as a moment that the whole world reads alike."""

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


def latest_published(documents: Iterable[Document], site: Site) -> datetime | None:
    """When the last of these was published; None when there are none."""
    return max((published_at(document, site) for document in documents), default=None)


def newest_published(documents: Iterable[Document], site: Site) -> list[Document]:
    """By time of publication, newest first; those of one moment by id."""
    return sorted(documents, key=lambda d: (-published_at(d, site).timestamp(), d.id))
