"""Feeds as JSON Feed 1.1 (jsonfeed.org): what Atom tells, for programs that would rather read JSON.

What the format has no name for stands in ``_gongbao`` of an item: the document number (发文字号) and
the force in time (有效性). The page on subscribing explains it, as the specification asks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.source_digest import source_digest

VERSION = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class JsonFeedRecipe:
    """Writes what ``plugins.feeds.formats`` tells of a channel as a JSON Feed.

    Of the files of an item it tells those that are published, which are in ``files``.
    """

    name: str = "json-feed"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The feed in UTF-8 without a byte order mark (RFC 8259)."""
        feed = {
            "version": VERSION,
            "title": inputs["title"],
            "home_page_url": inputs["address"],
            "feed_url": inputs["feed_address"],
            "description": inputs["subtitle"],
            "favicon": inputs["icon"],
            "authors": [{"name": inputs["author"]}],
            "language": "zh-CN",
            "items": [
                _item(entry, inputs["about"], inputs.get("files", {}))
                for entry in inputs["entries"]
            ],
        }
        text = json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
        return text.encode(errors="replace")


def _item(entry: Mapping[str, Any], about: str, files: Mapping[str, Any]) -> dict[str, Any]:
    own = {"about": about, "document_number": entry["number"], "state": entry["state"]}
    item = {
        "id": entry["address"],
        "url": entry["address"],
        "title": entry["title"],
        "content_text": entry["text"],
        "summary": entry["summary"],
        "date_published": entry["published"],
        "date_modified": entry["updated"],
        "authors": [{"name": name} for name in entry["authors"]],
        "tags": entry["categories"],
        "language": entry["language"],
        "attachments": [
            _attachment(file, files[file["path"]]["size"])
            for file in entry["files"]
            if file["path"] in files
        ],
        "_gongbao": _filled(own) if entry["number"] or entry["state"] else {},
    }
    return _filled(item)


def _attachment(file: Mapping[str, str], size: int) -> dict[str, Any]:
    named = {"url": file["address"], "mime_type": file["type"], "title": file["title"]}
    return _filled(named | {"size_in_bytes": size})


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The members that have a value: an optional one without is left out."""
    return {name: value for name, value in values.items() if value}
