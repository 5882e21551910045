"""The one place that makes permalinks and output paths.

An address is made from a document's identity, which is its path in ``content/``:
``content/normative/2020/zzbf-2020-16.md`` is ``/normative/2020/zzbf-2020-16/`` for ever.
An output *path* is relative to the output folder (``normative/2020/zzbf-2020-16/index.html``);
an *href* is what stands in a link, with the folder of the site on its host before it.
"""

from __future__ import annotations

import re

from plugins.model.document import Document
from plugins.model.site import Site

SEARCH = "search/"
SEARCH_INDEX = "search/index/"
SITEMAP_PAGE = "sitemap/"
CLEAN_UP = "clean-up/"
CLEAN_UP_FILE = "clean-up/clean-up.csv"
MANIFEST = "manifest.json"
STYLESHEET = "static/css/site.css"

_OF_LISTS = {"index", "page"}


def is_reserved(identity: str) -> bool:
    """Whether the address of an identity belongs to the lists of a kind, or of one of its years.

    ``normative/2026`` and ``normative/page/2`` are lists or may be one day.
    """
    _, *parts = identity.split("/")
    is_year = len(parts) == 1 and re.fullmatch(r"\d{4}", parts[0]) is not None
    return is_year or not _OF_LISTS.isdisjoint(parts)


def document_folder(document: Document) -> str:
    """The output folder of a document, ending in ``/``."""
    return f"{document.id}/"


def issue_pdf(document: Document) -> str:
    """The output path of an issue of the gazette as PDF."""
    return f"{document.id}/{document.id.rsplit('/', 1)[-1]}.pdf"


def catalog_file(document: Document, suffix: str) -> str:
    """The output path of a catalog for machines; ``suffix`` is ``csv`` or ``json``."""
    return f"{document.id}/{document.id.rsplit('/', 1)[-1]}.{suffix}"


def document_files(document: Document) -> tuple[str, ...]:
    """The output paths of the files that are made for a document."""
    made = {
        "bulletins": (issue_pdf(document),),
        "catalogs": tuple(catalog_file(document, suffix) for suffix in ("csv", "json")),
    }
    return (page_path(document_folder(document)), *made.get(document.kind.folder, ()))


def list_folder(kind_folder: str, page: int = 1) -> str:
    """The output folder of page ``page`` (from 1) of the list of a kind."""
    return f"{kind_folder}/" if page == 1 else f"{kind_folder}/page/{page}/"


def year_folder(kind_folder: str, year: int) -> str:
    """What stands for the folder of a kind in ``list_folder``, for the list of one of its years."""
    return f"{kind_folder}/{year}"


def feed(kind_folder: str = "") -> str:
    """The output path of the Atom feed of a kind, or of everything."""
    return f"{kind_folder}/atom.xml" if kind_folder else "atom.xml"


def page_path(folder: str) -> str:
    """The output path of the page of a folder; the folder of the home page is empty."""
    return f"{folder}index.html"


def href(site: Site, path: str) -> str:
    """The link to an output folder or file from any page of the site."""
    return f"{site.base_path}/{path}"


def absolute(site: Site, path: str) -> str:
    """The full address of an output folder or file, for feeds, sitemaps and citations."""
    return f"{site.base_url.rstrip('/')}/{path}"
