"""Pagefind's index, written in small files.

Pagefind's own indexer cuts an index into files of some 32 KB, takes nearly 1 MB of memory a
document, and writes a file more for each. A reader's query of four characters would fetch 100 KB.
The index is therefore written here, in the form that Pagefind's engine of ``PAGEFIND_VERSION``
reads: CBOR (RFC 8949) behind a signature, in gzip. What is in it:

- a *chunk*: words in order, each with the pages that hold it and its places on each page;
- the *metadata*: the pages with their numbers of words, and the first and last word of each chunk.

A shard is one page to the engine, on which all its documents stand: a word then has one list of
places (``postings``), which is half as large as a list for each document, and the browser knows
where each document begins. Places are kept as differences to the one before. A negative number among
them is the weight of what follows; all weigh alike here. Whether the engine reads all this as
meant is held by the tests that search in a browser.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

PAGEFIND_VERSION = "1.5.2"
"""The version whose engine reads what is written here."""

LANGUAGE = "und"
"""Undetermined: the engine changes and divides no word."""

CHUNK = 4_000
"""The bytes of a full chunk, before they are compressed to half of it."""

_SIGNATURE = b"pagefind_dcd"
_WEIGHT = b"\x38\x18"
_EMPTY = b"\x80"
_TRIPLE = b"\x83"
_ONE_PAGE = b"\x81\x83\x00"
_END = b"\x80\x80"


def index_files(postings: Mapping[str, Sequence[int]], page: str, length: int) -> dict[str, bytes]:
    """The files of an index of one page, by their paths in its folder.

    ``page`` is what the engine calls the page in its answers, ``length`` its number of words.
    """
    made: dict[str, bytes] = {}
    ranges: list[tuple[str, str]] = []
    for number, chunk in enumerate(_chunks(postings)):
        made[f"index/{number:x}.pf_index"] = _packed(_array(1) + _list(chunk.values()))
        ranges.append((next(iter(chunk)), next(reversed(chunk))))
    return made | _described([(page, length)], ranges)


def index_of_nothing() -> dict[str, bytes]:
    """The files of an index without pages."""
    return _described([], [])


def _chunks(postings: Mapping[str, Sequence[int]]) -> Iterator[dict[str, bytes]]:
    """The words in order, with what the index says of each, in chunks."""
    chunk: dict[str, bytes] = {}
    size = 0
    for word in sorted(postings):
        entry = _word(word, postings[word])
        if chunk and size + len(entry) > CHUNK:
            yield chunk
            chunk, size = {}, 0
        chunk[word] = entry
        size += len(entry)
    if chunk:
        yield chunk


def _word(word: str, steps: Sequence[int]) -> bytes:
    places = b"".join(map(_UINTS.__getitem__, steps))
    return b"".join(
        (_TRIPLE, _text(word), _ONE_PAGE, _array(len(steps) + 1), _WEIGHT, places, _END)
    )


def _described(
    pages: Sequence[tuple[str, int]], ranges: Sequence[tuple[str, str]]
) -> dict[str, bytes]:
    """The metadata, and the file by which the engine finds them."""
    languages = {LANGUAGE: {"hash": "0", "wasm": None, "page_count": len(pages)}}
    entry = {"version": PAGEFIND_VERSION, "languages": languages, "include_characters": []}
    return {
        "pagefind.0.pf_meta": _packed(_metadata(pages, ranges)),
        "pagefind-entry.json": json.dumps(entry, separators=(",", ":")).encode(),
    }


def _metadata(pages: Sequence[tuple[str, int]], ranges: Sequence[tuple[str, str]]) -> bytes:
    return b"".join([
        _array(6), _text(PAGEFIND_VERSION),
        _list(_array(2) + _text(page) + _UINTS[length] for page, length in pages),
        _list(
            _TRIPLE + _text(first) + _text(last) + _text(f"{number:x}")
            for number, (first, last) in enumerate(_shortened(ranges))
        ),
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
    # Level 6 takes twice the time of 1, for 1 byte in 100.
    return gzip.compress(_SIGNATURE + cbor, compresslevel=1, mtime=0)


def _head(kind: int, number: int) -> bytes:
    """The head of a CBOR item: its major type in the high bits, and a number after it."""
    if number < 24:
        return bytes((kind | number,))
    size = 1 if number < 1 << 8 else 2 if number < 1 << 16 else 4
    return bytes((kind | {1: 24, 2: 25, 4: 26}[size],)) + number.to_bytes(size, "big")


class _Uints(dict[int, bytes]):
    """Numbers as CBOR; those of two bytes, which come again and again, are kept."""

    def __missing__(self, number: int) -> bytes:
        if number >= 1 << 16:
            return b"\x1a" + number.to_bytes(4, "big")
        self[number] = _head(0, number)
        return self[number]


_UINTS = _Uints()


@cache
def _array(length: int) -> bytes:
    return _head(0x80, length)


def _list(items: Iterable[bytes]) -> bytes:
    written = list(items)
    return _array(len(written)) + b"".join(written)


def _text(text: str) -> bytes:
    encoded = text.encode()
    return _text_head(len(encoded)) + encoded


@cache
def _text_head(length: int) -> bytes:
    return _head(0x60, length)
