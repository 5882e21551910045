"""A catalog as JSON: for programs, complete and as written.

    {"title": "…", "issuer": ["…"], "version_date": "2026-11-22", "sample": false,
     "address": "https://…/catalogs/2026/disclosure-standard/", "base_address": "https://…/",
     "columns": {"number": "序号", …}, "items": [{"number": "1", "content": ["…", "…"], …}]}

``column`` of an item (对应栏目) is an address relative to ``base_address``. The names of the items'
fields are the English ones of the model; ``columns`` says what each is called in Chinese.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from plugins.model.kinds.row import Row
from plugins.model.site import Site
from plugins.source_digest import source_digest


def json_inputs(document: Document, site: Site) -> dict[str, Any]:
    """The catalog as the plain data that the file holds."""
    return {
        "title": document.record.title,
        "issuer": list(document.get("issuer")),
        "version_date": document.get("version_date").isoformat(),
        "sample": document.record.sample,
        "address": urls.absolute(site, urls.document_folder(document)),
        "base_address": urls.absolute(site, ""),
        "columns": {name: chinese for chinese, name in DISCLOSURE_COLUMNS.items()},
        "items": [_plain(item) for item in document.items],
    }


def _plain(item: Row) -> dict[str, str | list[str]]:
    values = {name: getattr(item, name) for name in DISCLOSURE_COLUMNS.values()}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }


@dataclass(frozen=True, slots=True)
class JsonRecipe:
    """Writes its inputs as a JSON file, in the order given, readable by people too."""

    name: str = "catalog-json"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file: UTF-8 without a byte order mark (RFC 8259), ending in a line feed."""
        return (json.dumps(inputs, ensure_ascii=False, indent=2) + "\n").encode()
