"""What a search has to find, by a plain scan of all texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from plugins.search.bigrams import squeeze
from plugins.search.records import searchable_text

Records = Sequence[Mapping[str, Any]]


def folded_texts(records: Records) -> list[str]:
    """All of each record in which words are looked for, folded."""
    return [squeeze(searchable_text(record)) for record in records]


def containing(texts: Sequence[str], term: str) -> frozenset[int]:
    """The numbers of the folded texts that contain a term."""
    folded = squeeze(term)
    return frozenset(n for n, text in enumerate(texts) if folded in text)


def names_of(records: Records) -> dict[str, int]:
    """Every title and number, with a record that has it."""
    return {name: n for n, r in enumerate(records) for name in (r["title"], *r["numbers"])}


def not_first(records: Records, names: Mapping[str, int], first: Sequence[int]) -> list[str]:
    """The names for which another record stands first; records of one title count as one another."""
    return [
        name
        for (name, n), found in zip(names.items(), first, strict=True)
        if found != n and records[found]["title"] != records[n]["title"]
    ]
