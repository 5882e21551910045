"""The recipe of a shard's index for lunr: the search without WebAssembly, or without a server.

The same documents, numbers, tokens and places as in ``shard_recipe``, in the form that lunr.js loads:
where a token stands in a document is lunr's metadata of that pair, ``{"p": ["a3 4 9"]}``, places in
base 36, each as its distance from the one before. A single character stands there without places.

lunr reads an index whole, so that of a shard is cut into parts, each an index by itself. A token is
in the part that its CRC-32 names; a query asks for the parts of its tokens only. A part knows
no vectors of documents, which order results in lunr: our results have an order of their own. Each
part is a script of data, ``found(...)``.

``lunr.index.Index`` makes what stands around the words. The words themselves are written as text:
objects for a million and a half pairs would take a gigabyte. ``tests/search/test_lunr_recipe.py``
holds that both ways give the same, and lunr itself finds in it what it should.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from operator import sub
from pathlib import Path
from typing import Any

from lunr.index import Index
from lunr.pipeline import Pipeline

from plugins.search.bigrams import NAME_MARK, SINGLE_MARK
from plugins.search.character_forms import TABLE
from plugins.search.shard_recipe import folded_pieces, tokens_of
from plugins.source_digest import source_digest

FIELD = "t"
"""The one field of a document as lunr sees it."""

PLACES = "p"
"""The name of the places among the metadata."""

PART = 16_000
"""For how many characters of text there is a part: some 150 KB, a third of it over the wire."""

_READ = ("title", "numbers", "text")
_SOURCES = ("bigrams.py", TABLE, "shard_recipe.py", "lunr_recipe.py")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SINGLES = (SINGLE_MARK, NAME_MARK)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LunrRecipe:
    """Makes the folder of a shard's index from what ``lunr_inputs`` gives."""

    name: str = "search_lunr"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """This code, and the library that knows the form."""
        sources = (str(Path(__file__).parent / source) for source in _SOURCES)
        return f"{source_digest(*sources)} {version('lunr')}"

    def make(self, inputs: Mapping[str, Any]) -> dict[str, bytes]:
        """The parts of the index: ``0.js``, ``1.js`` ... by their numbers in base 16."""
        words = _entries(inputs["records"])
        parts: list[list[str]] = [[] for _ in range(inputs["parts"])]
        for token in sorted(words):
            parts[part_of(token, inputs["parts"])].append(token)
        return {f"{n:x}.js": _part(tokens, words) for n, tokens in enumerate(parts)}


def lunr_inputs(records: Sequence[Record]) -> dict[str, Any]:
    """The inputs of the recipe for the records of a shard: what is read of them, and in how many parts.

    The number of parts is a power of two, so that it seldom changes as documents are added.
    """
    length = sum(len(record["text"]) for record in records)
    parts = 1 << max(0, (length - 1) // PART).bit_length()
    return {"parts": parts, "records": [{name: r[name] for name in _READ} for r in records]}


def part_of(token: str, parts: int) -> int:
    """The number of the part in which a token is, if there are so many; lunr_engine.js does the same."""
    return zlib.crc32(token.encode()) % parts


def _entries(records: Sequence[Record]) -> dict[str, list[str]]:
    """For each token ``"12":{"p":["a3 4 9"]}`` for each document that holds it, in order."""
    words: dict[str, list[str]] = {}
    for number, record in enumerate(records):
        for token, places in tokens_of(folded_pieces(record)).items():
            written = "" if token[0] in _SINGLES else f'"{PLACES}":["{_steps(places)}"]'
            entry = f'"{number}":{{{written}}}'
            if token in words:
                words[token].append(entry)
            else:
                words[token] = [entry]
    return words


def _part(tokens: Sequence[str], words: Mapping[str, Sequence[str]]) -> bytes:
    """An index of the tokens, which are in order, as a script of data."""
    rows = ",".join(_rows(tokens, words))
    return f'found({_envelope()[:-1]},"invertedIndex":[{rows}]}})'.encode()


def _rows(tokens: Sequence[str], words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for number, token in enumerate(tokens):
        documents = ",".join(words[token])
        yield f'["{token}",{{"_index":{number},"{FIELD}":{{{documents}}}}}]'


@cache
def _envelope() -> str:
    """What lunr says of an index besides its words."""
    empty = Index({}, {}, None, [FIELD], Pipeline()).serialize()
    return json.dumps({name: empty[name] for name in empty if name != "invertedIndex"})


class _Base36(dict[int, str]):
    """Numbers as JavaScript's ``toString(36)`` writes them, kept as they are met."""

    def __missing__(self, number: int) -> str:
        head, digit = divmod(number, 36)
        self[number] = (self[head] if head else "") + _DIGITS[digit]
        return self[number]


_base36 = _Base36().__getitem__


def _steps(places: Sequence[int]) -> str:
    if len(places) == 1:
        return _base36(places[0])
    return " ".join(map(_base36, (places[0], *map(sub, places[1:], places))))
