"""The one place that makes permalinks and output paths.

An address is made from a document's identity, which is its path in ``content/``:
``content/normative/2020/zzbf-2020-16.md`` is ``/normative/2020/zzbf-2020-16/`` for ever.
An output *path* is relative to the output folder (``normative/2020/zzbf-2020-16/index.html``);
an *href* is what stands in a link, with the folder of the site on its host before it.
"""

from __future__ import annotations

import re

from plugins.model.channels import Channel
from plugins.model.document import Attachment, Document
from plugins.model.site import Site
from plugins.model.themes import Theme

SEARCH = "search/"
SEARCH_INDEX = "search/index/"
SEARCH_ENGINE = "search/engine/"
SEARCH_SHARDS = "search/shards.js"
SITEMAP_PAGE = "sitemap/"
OPENNESS = "openness/"
STATUTORY_CONTENT = "openness/content/"
ACCESSIBILITY = "accessibility/"
SUBSCRIBE = "subscribe/"
CLEAN_UP = "clean-up/"
CLEAN_UP_FILE = "clean-up/clean-up.csv"
ORGANISATIONS = "organisations/"
THEMES = "themes/"
AUDIENCES = "audiences/"
VALIDITY = "validity/"
PLANNING_MATRIX = "planning/matrix/"
DATA_CATALOG = "catalog.jsonld"
MANIFEST = "manifest.json"
STYLESHEET = "static/css/site.css"
OFFLINE_PAGE = "offline.html"
SERVICE_WORKER = "sw.js"
APP_MANIFEST = "manifest.webmanifest"

_OF_LISTS = {"index", "page"}


def is_reserved(identity: str) -> bool:
    """Whether the address of an identity belongs to the lists of a kind, or of one of its years.

    ``normative/2026`` and ``normative/page/2`` are lists or may be one day; ``planning/matrix`` is a
    page on the documents of a kind.
    """
    _, *parts = identity.split("/")
    is_year = len(parts) == 1 and re.fullmatch(r"\d{4}", parts[0]) is not None
    return is_year or not _OF_LISTS.isdisjoint(parts) or f"{identity}/" == PLANNING_MATRIX


def document_folder(document: Document) -> str:
    """The output folder of a document, ending in ``/``."""
    return f"{document.id}/"


def book_pdf(document: Document) -> str:
    """The output path of a document, or of an issue of the gazette, as PDF."""
    return f"{document.id}/{document.id.rsplit('/', 1)[-1]}.pdf"


def phone_pdf(document: Document) -> str:
    """The output path of an issue of the gazette as PDF for a small screen."""
    return f"{document.id}/{document.id.rsplit('/', 1)[-1]}-phone.pdf"


def catalog_file(document: Document, suffix: str) -> str:
    """The output path of a catalog for machines; ``suffix`` is ``csv`` or ``json``."""
    return f"{document.id}/{document.id.rsplit('/', 1)[-1]}.{suffix}"


def site_picture(field: str, picture: Attachment) -> str:
    """The output path of a picture of the county that a field of ``site.yaml`` names."""
    return f"static/{field.removesuffix('_picture')}.{picture.path.rsplit('.', 1)[-1]}"


def category_folder(number: int) -> str:
    """What stands for the folder of a kind in ``list_folder``, for a category of article 20."""
    return f"{STATUTORY_CONTENT}{number}"


def document_files(document: Document) -> tuple[str, ...]:
    """The output paths of the files that are made for a document."""
    made = {
        "bulletins": (phone_pdf(document),),
        "catalogs": tuple(catalog_file(document, suffix) for suffix in ("csv", "json")),
    }
    own = made.get(document.kind.folder, ())
    return (page_path(document_folder(document)), book_pdf(document), *own)


def list_folder(kind_folder: str, page: int = 1) -> str:
    """The output folder of page ``page`` (from 1) of the list of a kind."""
    return f"{kind_folder}/" if page == 1 else f"{kind_folder}/page/{page}/"


def year_folder(kind_folder: str, year: int) -> str:
    """What stands for the folder of a kind in ``list_folder``, for the list of one of its years."""
    return f"{kind_folder}/{year}"


def organisation_folder(identifier: str) -> str:
    """What stands for the folder of a kind in ``list_folder`` and ``feed``, for an organisation."""
    return f"{ORGANISATIONS}{identifier}"


def theme_folder(theme: Theme) -> str:
    """What stands for the folder of a kind in ``list_folder`` and ``feed``, for a theme."""
    return f"{THEMES}{theme.address}"


def validity_folder(word: str) -> str:
    """What stands for the folder of a kind in ``list_folder``, for a state of validity (有效性)."""
    return f"{VALIDITY}{word}"


def feed(kind_folder: str = "") -> str:
    """The output path of the Atom feed of a kind, or of everything."""
    return _beside(kind_folder, "atom.xml")


def json_feed(kind_folder: str = "") -> str:
    """The output path of the JSON Feed of a kind, or of everything."""
    return _beside(kind_folder, "feed.json")


def calendar(kind_folder: str = "") -> str:
    """The output path of the calendar of the days to come of a kind, or of everything."""
    return _beside(kind_folder, "calendar.ics")


def channel_folder(channel: Channel) -> str:
    """What stands for the folder of a kind in ``feed`` and ``json_feed``, for a channel."""
    groups = {"organisation": ORGANISATIONS, "theme": THEMES, "audience": AUDIENCES}
    return f"{groups.get(channel.group, '')}{channel.address}"


def channel_page(channel: Channel) -> str:
    """The output folder of the page on which a channel's documents are listed.

    An audience has no list of its own: what names its audience are service guides.
    """
    folder = "services" if channel.group == "audience" else channel_folder(channel)
    return list_folder(folder) if folder else ""


def _beside(kind_folder: str, name: str) -> str:
    return f"{kind_folder}/{name}" if kind_folder else name


def page_path(folder: str) -> str:
    """The output path of the page of a folder; the folder of the home page is empty."""
    return f"{folder}index.html"


def href(site: Site, path: str) -> str:
    """The link to an output folder or file from any page of the site."""
    return f"{site.base_path}/{path}"


def absolute(site: Site, path: str) -> str:
    """The full address of an output folder or file, for feeds, sitemaps and citations."""
    return f"{site.base_url.rstrip('/')}/{path}"
