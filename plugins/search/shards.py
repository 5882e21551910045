"""The index in shards: one for the newest year, and one for each run of older years.

A shard is made anew when one of its documents changes, and the others stay as they are, byte for
byte. Every shard costs each query some kilobytes, so old years, which rarely change, lie together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LARGEST = 4_000_000
"""How many characters of older years make a shard: 6 seconds of work, 10 MB of files."""

Record = Mapping[str, Any]


def divided(records: Sequence[Record]) -> dict[str, list[Record]]:
    """The records by the name of their shard (``2026``, ``1949-2025``), the newest year first.

    Older years are joined from the first year on, so that a new year moves no boundary.
    """
    by_year: dict[str, list[Record]] = {}
    for record in sorted(records, key=lambda record: record["year"]):
        by_year.setdefault(record["year"], []).append(record)
    *older, newest = by_year or [""]
    runs = [*_runs(older, by_year), [newest]] if by_year else []
    return {
        _name(run): [r for year in reversed(run) for r in by_year[year]] for run in reversed(runs)
    }


def _runs(years: Sequence[str], by_year: Mapping[str, Sequence[Record]]) -> Iterator[list[str]]:
    run: list[str] = []
    size = 0
    for year in years:
        length = sum(len(record["text"]) for record in by_year[year])
        if run and size + length > LARGEST:
            yield run
            run, size = [], 0
        run.append(year)
        size += length
    if run:
        yield run


def _name(years: Sequence[str]) -> str:
    return years[0] if len(years) == 1 else f"{years[0]}-{years[-1]}"
