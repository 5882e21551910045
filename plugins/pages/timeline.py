"""The timeline (文件沿革) of a document and its versions, as its page shows them."""

from __future__ import annotations

from typing import Any

from plugins.model.document import Document
from plugins.model.effect import own_day
from plugins.model.library import Library
from plugins.model.timeline import Event, timeline_of
from plugins.pages.entries import link_to


def timeline_data(library: Library, document: Document) -> dict[str, Any]:
    """``events`` in order of time and ``versions``, oldest first; both may be empty."""
    return {
        "events": [_event(library, event) for event in timeline_of(library, document)],
        "versions": [
            _version(library, version) | {"is_this": version.id == document.id}
            for version in library.versions_of(document)
        ],
    }


def _version(library: Library, version: Document) -> dict[str, Any]:
    day = own_day(version)
    return link_to(library.site, version) | {
        "day": day.shown,
        "datetime": day.machine,
        "state": library.force_of(version).state,
    }


def _event(library: Library, event: Event) -> dict[str, Any]:
    return {
        "day": event.day.shown,
        "datetime": event.day.machine,
        "name": event.label,
        "coming": event.is_coming,
        "by": link_to(library.site, event.by) if event.by else None,
    }
