"""The recipe of a shard of the search: records to the files in which a browser searches.

- the postings of its tokens as Pagefind's index (``pagefind_format``), and as lunr's in ``lunr/``;
- ``documents.js``: what is needed of all documents to order and to count results, in columns;
- ``titles.js``: titles and numbers, for suggestions; asked for when a reader types;
- ``texts/N-P.js``: part P of the text of document N, with what a result shows.

Each ``.js`` is a script of data (``data_script``). The places of the index count the
characters of title, numbers and text, folded and squeezed, with a space between, document after
document (``postings``); so a place says by itself in which document it is, whether in the title, and
in which part of the text (``PART`` characters each).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.model.artifact import worked_out
from plugins.search.bigrams import fold, squeeze
from plugins.search.character_forms import TABLE
from plugins.search.data_script import as_script
from plugins.search.lunr_format import lunr_files
from plugins.search.pagefind_format import index_files
from plugins.search.postings import postings_of
from plugins.source_digest import making_version, source_digest

PART = 2000
"""How many folded characters of a text are in one file: some 2 KB."""

OVERLAP = 60
"""How many characters of the next part a part also holds, for an excerpt at its end."""

FACETS = ("kind", "body", "year", "theme", "validity", "audience")
"""By what results can be narrowed down; each record has a list of values for each."""


Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShardRecipe:
    """Makes the folder of a shard from ``{"name": "2026", "parts": 8, "records": [...]}``.

    Documents are numbered in order; ``parts`` says in how many parts lunr's index is.
    """

    name: str = "search_shard"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """All our code and the libraries of which a record is made, and what writes the files.

        The compressor is among these: its bytes differ between its versions.
        """
        return f"{source_digest(str(TABLE))} {making_version()} {zlib.ZLIB_RUNTIME_VERSION}"

    def make(self, inputs: Mapping[str, Any]) -> dict[str, bytes]:
        """The files of the shard, by their paths in its folder."""
        records = worked_out(inputs["records"])
        documents = [folded_pieces(record) for record in records]
        lengths = [sum(map(len, pieces)) + len(pieces) - 1 for pieces in documents]
        postings = postings_of(documents)
        files = index_files(postings, inputs["name"], sum(lengths))
        parts = lunr_files(postings, inputs["parts"])
        files |= {f"lunr/{name}": part for name, part in parts.items()}
        for number, record in enumerate(records):
            for part, text in enumerate(parts_of(record)):
                files[f"texts/{number:x}-{part:x}.js"] = as_script(text)
        names = [[*map(len, pieces[:-1])] for pieces in documents]
        columns = {"names": names, "lengths": lengths, **_columns(records)}
        titles = [[r["title"], *r["numbers"]] for r in records]
        return files | {"documents.js": as_script(columns), "titles.js": as_script(titles)}


def folded_pieces(record: Record) -> list[str]:
    """Title, numbers and text as the search sees them; joined by spaces they are the whole."""
    return [squeeze(piece) for piece in (record["title"], *record["numbers"], record["text"])]


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
    if len(text) <= PART:
        return [0]
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
