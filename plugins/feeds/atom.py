"""Atom feeds (RFC 4287): the newest documents of the site, and of each kind.

An entry's id is the document's address, which is permanent. A kind without documents has a feed
too, so that a reader may subscribe before the first one comes.

Written with the standard library: the feed library that the host brings takes the time of the
build for a feed without entries, knows one author an entry, and marks plain summaries as HTML.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.published import newest_published, published_at
from plugins.model.site import Site

NEWEST = 50
"""How many documents a feed holds at most."""

_NEVER = "1970-01-01T00:00:00+00:00"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def build_atom(library: Library) -> list[Artifact]:
    """The feed of everything, and the feed of each kind."""
    site = library.site
    everything = _feed(site, "", site.name, site.gazette_name, library.documents)
    of_kinds = (
        _feed(
            site,
            kind.folder,
            f"{site.name} · {kind.title}",
            kind.description,
            tuple(library.of_kind(kind.folder)),
        )
        for kind in library.kinds
    )
    return [everything, *of_kinds]


def _feed(
    site: Site, kind_folder: str, title: str, subtitle: str, documents: tuple[Document, ...]
) -> Artifact:
    path = urls.feed(kind_folder)
    inputs = {
        "title": title,
        "subtitle": subtitle,
        "author": site.sponsor or site.name,
        "address": urls.absolute(site, urls.list_folder(kind_folder) if kind_folder else ""),
        "feed_address": urls.absolute(site, path),
        "entries": [_entry(d, site) for d in newest_published(documents, site)[:NEWEST]],
    }
    return Artifact(path=path, recipe=AtomRecipe.name, inputs=inputs)


def _entry(document: Document, site: Site) -> dict[str, Any]:
    return {
        "title": document.record.title,
        "address": urls.absolute(site, urls.document_folder(document)),
        "published": published_at(document, site).isoformat(),
        "authors": list(document.get("issuer") or [document.get("sponsor") or site.name]),
        "summary": document.record.summary,
        "categories": [document.kind.title, *document.get("theme", ())],
        "language": document.get("language", ""),
    }


@dataclass(frozen=True)
class AtomRecipe:
    """Writes title, subtitle, author, addresses and entries as an Atom feed.

    ``updated`` of the feed is the time of its newest entry, which stands first.
    """

    name: str = "atom"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The feed in UTF-8."""
        feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
        entries = inputs["entries"]
        _add(feed, "id", inputs["feed_address"])
        _add(feed, "title", inputs["title"])
        _add(feed, "subtitle", inputs["subtitle"])
        _add(feed, "updated", entries[0]["published"] if entries else _NEVER)
        _add(_add(feed, "author"), "name", inputs["author"])
        _add(feed, "link", rel="self", type="application/atom+xml", href=inputs["feed_address"])
        _add(feed, "link", rel="alternate", type="text/html", href=inputs["address"])
        for entry in entries:
            _add_entry(feed, entry)
        indent(feed, "")
        return bytes(tostring(feed, encoding="UTF-8", xml_declaration=True))


def _add_entry(feed: Element, entry: Mapping[str, Any]) -> None:
    element = _add(feed, "entry")
    if entry["language"]:
        element.set("xml:lang", entry["language"])
    _add(element, "id", entry["address"])
    _add(element, "title", entry["title"])
    _add(element, "published", entry["published"])
    _add(element, "updated", entry["published"])
    for author in entry["authors"]:
        _add(_add(element, "author"), "name", author)
    _add(element, "link", rel="alternate", type="text/html", href=entry["address"])
    for category in entry["categories"]:
        _add(element, "category", term=category)
    if entry["summary"]:
        _add(element, "summary", entry["summary"])


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    """Add an element, without the characters that XML cannot hold."""
    clean = {key: _NOT_XML.sub("", value) for key, value in attributes.items()}
    element = SubElement(parent, name, clean)
    element.text = text and _NOT_XML.sub("", text)
    return element
