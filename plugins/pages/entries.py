"""A document as other pages show it: a line of a list, or a link."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.shown import brief_of
from plugins.model.site import Site


def link_to(site: Site, document: Document) -> dict[str, str]:
    """A link to a document: title, href, and document number (empty where there is none)."""
    href = urls.href(site, urls.document_folder(document))
    return {"title": document.record.title, "href": href, "number": document.doc_no}


def entry(library: Library, document: Document) -> dict[str, Any]:
    """A line of a list: the link, who issued it, its day, its force in time, whether a sample.

    ``brief`` is what matters of its kind: the period of a consultation, the year of a report.
    """
    issuer = document.get("issuer") or ()
    return link_to(library.site, document) | {
        "issuer": "、".join(issuer),
        "brief": brief_of(library, document),
        "day": document.shown_date,
        "state": library.force_of(document).state,
        "sample": document.record.sample,
    }
