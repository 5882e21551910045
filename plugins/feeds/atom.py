"""Feeds as Atom (RFC 4287).

An entry's id is the document's address, which is permanent. Its force in time (有效性) is a category
with a scheme of its own, beside its kind and themes; what can be downloaded is an ``enclosure``.

Written with the standard library: the feed library that the host brings takes the time of the
build for a feed without entries, knows one author an entry, and marks plain summaries as HTML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.source_digest import source_digest

_NEVER = "1970-01-01T00:00:00+00:00"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class AtomRecipe:
    """Writes what ``plugins.feeds.formats`` tells of a channel as an Atom feed.

    Of the files of an entry it tells those that are published, which are in ``files``.
    ``updated`` of the feed is the time of the last change of an entry.
    """

    name: str = "atom"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The feed in UTF-8."""
        feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
        entries = inputs["entries"]
        _add(feed, "id", inputs["feed_address"])
        _add(feed, "title", inputs["title"])
        _add(feed, "subtitle", inputs["subtitle"])
        _add(feed, "updated", _last([entry["updated"] for entry in entries]))
        _add(_add(feed, "author"), "name", inputs["author"])
        _add(feed, "link", rel="self", type="application/atom+xml", href=inputs["feed_address"])
        _add(feed, "link", rel="alternate", type="text/html", href=inputs["address"])
        for entry in entries:
            _add_entry(feed, entry, inputs["about"], inputs.get("files", {}))
        indent(feed, "")
        return bytes(tostring(feed, encoding="UTF-8", xml_declaration=True))


def _last(times: Sequence[str]) -> str:
    """The last of several times; their offsets may differ."""
    return max(times, key=datetime.fromisoformat, default=_NEVER)


def _add_entry(
    feed: Element, entry: Mapping[str, Any], about: str, files: Mapping[str, Any]
) -> None:
    element = _add(feed, "entry")
    if entry["language"]:
        element.set("xml:lang", entry["language"])
    _add(element, "id", entry["address"])
    _add(element, "title", entry["title"])
    _add(element, "published", entry["published"])
    _add(element, "updated", entry["updated"])
    for author in entry["authors"]:
        _add(_add(element, "author"), "name", author)
    _add(element, "link", rel="alternate", type="text/html", href=entry["address"])
    for file in entry["files"]:
        if file["path"] in files:
            _add_enclosure(element, file, files[file["path"]]["size"])
    for category in entry["categories"]:
        _add(element, "category", term=category)
    if state := entry["state"]:
        scheme = f"{about}#validity"
        _add(element, "category", term=state, scheme=scheme, label=f"有效性：{state}")
    _add(element, "summary", entry["text"])


def _add_enclosure(entry: Element, file: Mapping[str, str], size: int) -> None:
    """A link to a file, with its size in bytes."""
    named = {"type": file["type"], "title": file["title"], "href": file["address"]}
    _add(entry, "link", rel="enclosure", **named, length=str(size))


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    """Add an element, without the characters that XML cannot hold."""
    clean = {key: _NOT_XML.sub("", value) for key, value in attributes.items()}
    element = SubElement(parent, name, clean)
    element.text = text and _NOT_XML.sub("", text)
    return element
