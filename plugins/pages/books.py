"""The books (PDF) that a page offers. A machine without Pango makes none: pages show those there are."""

from __future__ import annotations

from plugins import urls
from plugins.model.document import Document
from plugins.model.site import Site


def book_of(site: Site, document: Document) -> dict[str, str]:
    """The PDF of a document or an issue: its output path, the link to it, its name."""
    return _book(site, urls.book_pdf(document))


def phone_book_of(site: Site, document: Document) -> dict[str, str]:
    """The edition of an issue for a small screen."""
    return _book(site, urls.phone_pdf(document))


def _book(site: Site, path: str) -> dict[str, str]:
    return {"path": path, "href": urls.href(site, path), "file_name": path.rsplit("/", 1)[-1]}
