"""Pagefind's index, written in small files.

Pagefind's own indexer cuts an index into files of some 32 KB, takes nearly 1 MB of memory a
document, and writes a file more for each. A reader's query of four characters would fetch 100 KB.
The index is therefore written here, in the form that Pagefind's engine of ``PAGEFIND_VERSION``
reads: CBOR (RFC 8949) behind a signature, in gzip. What is in it:

- a *chunk*: words in order, each with the pages that hold it and its places on each page;
- the *metadata*: the pages with their numbers of words, and the first and last word of each chunk.

Page numbers and places are kept as differences to the one before. A negative number among the
places is the weight of what follows; all weigh alike here. Whether the engine reads all this as
meant is held by the tests that search in a browser.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import sub

PAGEFIND_VERSION = "1.5.2"
"""The version whose engine reads what is written here."""

LANGUAGE = "und"
"""Undetermined: the engine changes and divides no word."""

CHUNKS = 1500
"""Into how many chunks an index is cut, if they are not too small or too large then."""

CHUNK_SIZES = (5_000, 14_000)
"""The least and the most bytes of a full chunk, before they are compressed to half of it."""

_SIGNATURE = b"pagefind_dcd"
_WEIGHT = b"\x38\x18"
_EMPTY = b"\x80"
_TRIPLE = b"\x83"


class IndexWriter:
    """Takes pages in, one after the other, and gives the files of an index."""

    def __init__(self) -> None:
        """An index without pages."""
        self._pages: list[tuple[str, int]] = []
        self._words: dict[str, bytearray] = {}
        self._seen: dict[str, tuple[int, int]] = {}

    def add_page(self, key: str, places: Mapping[str, Sequence[int]], length: int) -> None:
        """Add a page: the places of each of its words, in order, and how many words it has.

        ``key`` comes back with each result that is this page.
        """
        number = len(self._pages)
        self._pages.append((key, length))
        for word, found in places.items():
            last, count = self._seen.get(word, (0, 0))
            self._seen[word] = (number, count + 1)
            steps = (found[0], *map(sub, found[1:], found))
            page = [_TRIPLE, _uint(number - last), _array(len(steps) + 1), _WEIGHT]
            entry = b"".join([*page, *map(_uint, steps), _EMPTY])
            if count:
                self._words[word] += entry
            else:
                self._words[word] = bytearray(entry)

    def files(self) -> dict[str, bytes]:
        """The files of the index, by their paths in its folder."""
        made: dict[str, bytes] = {}
        ranges: list[tuple[str, str]] = []
        for number, words in enumerate(self._chunks()):
            made[f"index/{number:x}.pf_index"] = _packed(
                _array(1) + _array(len(words)) + b"".join(map(self._word, words))
            )
            ranges.append((words[0], words[-1]))
        made["pagefind.0.pf_meta"] = _packed(self._metadata(ranges))
        languages = {LANGUAGE: {"hash": "0", "wasm": None, "page_count": len(self._pages)}}
        entry = {"version": PAGEFIND_VERSION, "languages": languages, "include_characters": []}
        return made | {"pagefind-entry.json": json.dumps(entry, separators=(",", ":")).encode()}

    def _chunks(self) -> Iterable[list[str]]:
        least, most = CHUNK_SIZES
        full = min(most, max(least, sum(map(len, self._words.values())) // CHUNKS))
        words: list[str] = []
        size = 0
        for word in sorted(self._words):
            if words and size + len(self._words[word]) > full:
                yield words
                words, size = [], 0
            words.append(word)
            size += len(self._words[word])
        if words:
            yield words

    def _word(self, word: str) -> bytes:
        _, pages = self._seen[word]
        return _array(3) + _text(word) + _array(pages) + self._words[word] + _EMPTY

    def _metadata(self, ranges: Sequence[tuple[str, str]]) -> bytes:
        pages = (_array(2) + _text(key) + _uint(length) for key, length in self._pages)
        chunks = (
            _array(3) + _text(first) + _text(last) + _text(f"{number:x}")
            for number, (first, last) in enumerate(_shortened(ranges))
        )
        return b"".join([
            _array(6), _text(PAGEFIND_VERSION),
            _array(len(self._pages)), *pages,
            _array(len(ranges)), *chunks,
            _EMPTY, _EMPTY, _EMPTY,
        ])  # fmt: skip


def _shortened(ranges: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same ranges with the shortest bounds that part them: all of them are read at the start."""
    if not ranges:
        return []
    parts = [_parting(before[1], after[0]) for before, after in pairwise(ranges)]
    return list(zip([ranges[0][0], *parts], [*parts, ranges[-1][1]], strict=True))


def _parting(before: str, after: str) -> str:
    """The shortest beginning of ``after`` that sorts behind ``before``."""
    ends = range(1, len(after) + 1)
    return next(after[:end] for end in ends if after[:end] > before)


def _packed(cbor: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + cbor, compresslevel=6, mtime=0)


def _head(kind: int, number: int) -> bytes:
    """The head of a CBOR item: its major type in the high bits, and a number after it."""
    if number < 24:
        return bytes((kind | number,))
    size = 1 if number < 1 << 8 else 2 if number < 1 << 16 else 4
    return bytes((kind | {1: 24, 2: 25, 4: 26}[size],)) + number.to_bytes(size, "big")


_SMALL = tuple(_head(0, number) for number in range(1 << 14))


def _uint(number: int) -> bytes:
    return _SMALL[number] if number < len(_SMALL) else _head(0, number)


def _array(length: int) -> bytes:
    return _head(0x80, length)


def _text(text: str) -> bytes:
    return _head(0x60, len(text.encode())) + text.encode()
