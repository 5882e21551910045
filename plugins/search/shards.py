"""The index in shards: runs of months that follow one another.

A shard is made anew when one of its documents changes, and the others stay as they are, byte for
byte; so small shards make a change quick. Each of them costs every query some kilobytes and some
requests; so there are no more than a browser may well ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from plugins.model.document import Document

LARGEST = 2_500_000
"""How many bytes of documents a shard has, if not one month has more."""

MOST = 16
"""If there were more shards than about so many, they are twice as large, or four times, and so on."""


def divided(documents: Sequence[Document]) -> dict[str, list[Document]]:
    """The documents by the name of their shard (``2026-11``, ``1949-10_2026-10``); the newest first.

    They are given with the newest first. Months are joined from the first one on, so a new document
    makes the last shard anew, or begins another, and moves no boundary.
    """
    largest = LARGEST
    while size_of(documents) > MOST * largest:
        largest *= 2
    runs: list[list[Document]] = []
    size = 0
    for _, of_month in groupby(reversed(documents), _month):
        members = list(of_month)
        size += size_of(members)
        if runs and size <= largest:
            runs[-1] += members
        else:
            runs.append(members)
            size = size_of(members)
    return {_name(run): run[::-1] for run in reversed(runs)}


def size_of(documents: Iterable[Document]) -> int:
    """The bytes of some documents."""
    return sum(document.size for document in documents)


def _month(document: Document) -> str:
    return f"{document.date:%Y-%m}"


def _name(run: Sequence[Document]) -> str:
    first, last = _month(run[0]), _month(run[-1])
    return first if first == last else f"{first}_{last}"
