"""The recipe of the search index: records to the files that a browser searches in."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from plugins.search.bigrams import content_tokens
from plugins.search.pagefind_service import IndexRecord, make_index

CHOICES = "choices.json"
"""The kinds and years by which a reader may narrow a search down."""

_SIGNATURE = b"pagefind_dcd"
_SOURCES = ("bigrams.py", "pagefind_recipe.py", "pagefind_service.py")
_ENGINE = ("pagefind.js", "wasm.unknown.pagefind", "pagefind-entry.json")


@dataclass(frozen=True, slots=True)
class PagefindRecipe:
    """Makes the folder of the search index from ``{"records": [...]}``, newest record first."""

    name: str = "pagefind"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """This code, Pagefind, and the compressor, whose bytes differ between its versions."""
        digest = hashlib.sha256()
        for source in _SOURCES:
            digest.update((Path(__file__).parent / source).read_bytes())
        return f"{digest.hexdigest()} {version('pagefind-bin')} {zlib.ZLIB_RUNTIME_VERSION}"

    def make(self, inputs: Mapping[str, Any]) -> dict[str, bytes]:
        """The files of the index, by their paths in its folder.

        Raises:
            IndexingError: the indexing program failed.
        """
        records = {_key(record): record for record in inputs["records"]}
        made = make_index(
            [_index_record(key, record, n) for n, (key, record) in enumerate(records.items())]
        )
        files = {path: made[path] for path in sorted(made) if _is_needed(path)}
        for path in files:
            if path.startswith("fragment/"):
                files[path] = _fragment(records[_key_of(files[path])])
        return files | {CHOICES: _json(_choices(inputs["records"]))}


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _key(record: dict[str, Any]) -> str:
    """A key that changes with the record.

    The name of the record's file is made from it, so a browser never shows an old copy.
    """
    return hashlib.sha256(_json(record)).hexdigest()


def searchable_text(record: dict[str, Any]) -> str:
    """All of a record in which words are looked for: its title, and its text."""
    return f"{record['title']}\n{record['text']}"


def _index_record(key: str, record: dict[str, Any], place: int) -> IndexRecord:
    tokens = content_tokens(
        searchable_text(record),
        titles=[record["title"], *record["numbers"]],
        labels=[record["kind"], record["year"]],
    )
    return IndexRecord(key, tuple(tokens), place)


def _is_needed(path: str) -> bool:
    """Leave out Pagefind's own search pages, which take half a megabyte."""
    folders = ("index/", "fragment/")
    return path in _ENGINE or path.startswith(folders) or path.endswith(".pf_meta")


def _key_of(fragment: bytes) -> str:
    """The key of the record that a fragment stands for."""
    url: str = json.loads(gzip.decompress(fragment).removeprefix(_SIGNATURE))["url"]
    return url


def _fragment(record: dict[str, Any]) -> bytes:
    """What the browser loads of a result: our text, instead of the tokens that Pagefind keeps.

    It could not be given to Pagefind, which would put the words of all metadata into the index.
    """
    shown = {name: record[name] for name in ("title", "kind", "date", "validity", "text")}
    fragment = {"url": record["url"], "content": "", "meta": shown, "anchors": []}
    return gzip.compress(_SIGNATURE + _json(fragment), mtime=0)


def _choices(records: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The kinds, the most frequent first, and the years, the newest first."""
    kinds = Counter(record["kind"] for record in records)
    return {
        "kinds": sorted(kinds, key=lambda kind: (-kinds[kind], kind)),
        "years": sorted({record["year"] for record in records}, reverse=True),
    }
