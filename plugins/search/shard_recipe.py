"""The recipe of a shard of the search: records to the files in which a browser searches.

- Pagefind's index (``pagefind_format``): in which documents, and where in them, a token stands;
- ``documents.js``: what is needed of all documents to order and to count results, in columns;
- ``titles.js``: titles and numbers, for suggestions; asked for when a reader types;
- ``texts/N-P.js``: part P of the text of document N, with what a result shows.

Each ``.js`` is JSON in a call of a function, ``found(...)``: a page that is opened from a disk may
read no data but scripts. The places of the index count the
characters of title, numbers and text, folded and squeezed, with a space between; so a place says
by itself whether it is in the title, and in which part of the text (``PART`` characters each).
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.search.bigrams import fold, pair_places, single_tokens, squeeze
from plugins.search.character_forms import TABLE
from plugins.search.pagefind_format import IndexWriter
from plugins.source_digest import source_digest

PART = 2000
"""How many folded characters of a text are in one file: some 2 KB."""

OVERLAP = 60
"""How many characters of the next part a part also holds, for an excerpt at its end."""

FACETS = ("kind", "body", "year", "theme", "validity", "audience")
"""By what results can be narrowed down; each record has a list of values for each."""

_SOURCES = ("bigrams.py", TABLE, "pagefind_format.py", "shard_recipe.py")

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShardRecipe:
    """Makes the folder of a shard from ``{"name": "2026", "records": [...]}``.

    Documents are numbered in order; the engine knows number 31 as ``2026.1f``.
    """

    name: str = "search_shard"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """This code, and the compressor, whose bytes differ between its versions."""
        sources = (str(Path(__file__).parent / source) for source in _SOURCES)
        return f"{source_digest(*sources)} {zlib.ZLIB_RUNTIME_VERSION}"

    def make(self, inputs: Mapping[str, Any]) -> dict[str, bytes]:
        """The files of the shard, by their paths in its folder."""
        records = inputs["records"]
        index = IndexWriter()
        names: list[list[int]] = []
        lengths: list[int] = []
        files: dict[str, bytes] = {}
        for number, record in enumerate(records):
            pieces = folded_pieces(record)
            folded = " ".join(pieces)
            index.add_page(f"{inputs['name']}.{number:x}", tokens_of(pieces), len(folded))
            names.append([len(piece) for piece in pieces[:-1]])
            lengths.append(len(folded))
            for part, text in enumerate(parts_of(record)):
                files[f"texts/{number:x}-{part:x}.js"] = as_script(text)
        columns = {"names": names, "lengths": lengths, **_columns(records)}
        titles = [[r["title"], *r["numbers"]] for r in records]
        files |= {"documents.js": as_script(columns), "titles.js": as_script(titles)}
        return index.files() | files


def as_script(value: Any) -> bytes:
    """JSON that a browser can read as data, or run as a script that hands it over."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"found({text})".encode()


def folded_pieces(record: Record) -> list[str]:
    """Title, numbers and text as the search sees them; joined by spaces they are the whole."""
    return [squeeze(piece) for piece in (record["title"], *record["numbers"], record["text"])]


def tokens_of(pieces: Sequence[str]) -> dict[str, list[int]]:
    """The places of each token of a document.

    Single characters have one place, which says nothing; those of title and numbers are marked.
    """
    singles = single_tokens(" ".join(pieces), " ".join(pieces[:-1]))
    return pair_places(" ".join(pieces)) | {token: [0] for token in singles}


def parts_of(record: Record) -> Iterator[dict[str, Any]]:
    """What a result shows of a document, for each part of its text.

    ``places`` are the anchors of headings and articles: offset in this part, anchor, and label; the
    first stands at 0 when the part begins inside of one.
    """
    text: str = record["text"]
    starts = _part_starts(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        before = [place for place in record["places"] if place[0] <= start][-1:]
        inside = [place for place in record["places"] if start < place[0] < end]
        yield record["shown"] | {
            "url": record["url"],
            "title": record["title"],
            "text": text[start : end + OVERLAP],
            "is_first": start == 0,
            "is_last": end == len(text),
            "places": [[max(0, at - start), *rest] for at, *rest in (*before, *inside)],
        }


def _part_starts(text: str) -> list[int]:
    """Where in a text the parts begin: at every ``PART`` characters of what is folded of it."""
    starts = [0]
    length = 0
    for run in re.finditer("[^ ]+", fold(text)):
        length += length > 0
        end = length + len(run[0])
        while len(starts) * PART < end:
            starts.append(run.start() + max(0, len(starts) * PART - length))
        length = end
    return starts


def _columns(records: Sequence[Record]) -> dict[str, Any]:
    facets = {}
    for name in FACETS:
        values = sorted({value for record in records for value in record["facets"][name]})
        number = {value: n for n, value in enumerate(values)}
        of = [[number[value] for value in record["facets"][name]] for record in records]
        facets[name] = {"values": values, "of": of}
    return {"days": [record["day"] for record in records], "facets": facets}
