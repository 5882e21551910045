"""The page docs/search.md, from what was measured."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from docs.reports.measured_search import SEEN_AT_ONCE, Opening
from docs.reports.pagefind_itself import OwnIndex


@dataclass(frozen=True)
class Row:
    """One way to search: what each term found, what it should find, and the bytes it fetched."""

    name: str
    found: Sequence[frozenset[int]]
    expected: Sequence[frozenset[int]]
    fetched: Sequence[int]


@dataclass(frozen=True)
class Measured:
    """All figures of the page."""

    documents: int
    characters: int
    terms: int
    opening: Opening
    rows: Sequence[Row]
    milliseconds: Sequence[float]
    names: int
    names_not_first: Sequence[str]
    files: dict[str, int]
    shards: Sequence[tuple[str, int, float]]
    old_opening: Opening
    old_milliseconds: Sequence[float]
    itself: OwnIndex | None


def render_report(measured: Measured) -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION, _exactness(measured), _weight(measured), _order(measured)]
    return "\n".join([*parts, _shards(measured), _HOW])


_INTRODUCTION = """\
# Search, measured

This page is written by `python3 tasks.py search-report`; the figures are of the machine on which it
last ran. How the search is made is told in [architecture.md](architecture.md), in the part about
`plugins/search/`.
"""

_HOW = """\
## How it was measured

The archive is built as a site by the ordinary build and served with gzip, as hosts do. Each term is
asked in Chromium, on a page that was just opened with an empty cache, through
`static/js/search_index.js`, the module that the search page itself uses; for lunr in a browser whose
WebAssembly was taken away. What has to be found is a plain scan: the documents whose title, numbers
or text, folded, contain the folded term. That these texts are what stands on the pages is held by
`tests/search/test_page_content.py`.

Pagefind's own Chinese search indexes the same pages with `pagefind-bin-extended`, which cuts words
with a dictionary when it indexes, while the browser cuts the query with another one. Its recall and
precision are against the same scan. It is measured when that package is installed, and is no part
of this project.
"""


def _exactness(measured: Measured) -> str:
    lines = [
        f"## {measured.terms} terms over {measured.documents:,} documents, "
        f"{measured.characters / 1e6:.1f} million characters",
        "",
        "| search | terms found exactly | terms with nothing found | recall | precision "
        "| KB of a first query, median | 95 of 100 below |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    return "\n".join([*lines, *map(_row, measured.rows), ""])


def _row(row: Row) -> str:
    pairs = list(zip(row.found, row.expected, strict=True))
    right = sum(len(found & expected) for found, expected in pairs)
    recall = right / sum(len(expected) for _, expected in pairs)
    precision = right / max(1, sum(len(found) for found, _ in pairs))
    exact = sum(found == expected for found, expected in pairs)
    nothing = sum(bool(expected) and not found for found, expected in pairs)
    return (
        f"| {row.name} | {exact} | {nothing} | {recall:.3f} | {precision:.3f} "
        f"| {statistics.median(row.fetched) / 1000:.0f} | {_most(row.fetched) / 1000:.0f} |"
    )


def _most(values: Sequence[float]) -> float:
    """The value below which 95 of 100 lie."""
    return sorted(values)[int(0.95 * len(values))]


def _weight(measured: Measured) -> str:
    opening, old = measured.opening, measured.old_opening
    files = ", ".join(f"{name} {count:,}" for name, count in measured.files.items())
    per_document = sum(measured.files.values()) / measured.documents
    per_page = sum(measured.files.values()) * 3000 / measured.characters
    return f"""\
A first query fetches the places of its characters and the texts of the {SEEN_AT_ONCE} results that a
phone shows at once; the others come when they are scrolled into view. A browser without WebAssembly,
and the offline edition on a disk, use lunr: its engine is small, the parts of its index are large.

- Before the first question: the engine with all scripts, {opening.engine / 1000:.0f} KB; what must be
  known of all documents (facets, lengths, days, and which file holds which characters),
  {opening.knowledge / 1000:.0f} KB. With lunr: {old.engine / 1000:.0f} KB and
  {old.knowledge / 1000:.0f} KB.
- From the last byte to the answer: {_times(measured.milliseconds)};
  with lunr {_times(measured.old_milliseconds)}.
- Files that the search publishes: {files}; {per_document:.1f} a document, {per_page:.1f} for every
  3,000 characters.
"""


def _times(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.0f} ms (median), {_most(values):.0f} ms (95 of 100)"


def _order(measured: Measured) -> str:
    first = measured.names - len(measured.names_not_first)
    wrong = "".join(f"\n- {name}" for name in measured.names_not_first)
    return f"""\
## Order

Each title and each number as a query: its document stands first for {first:,} of {measured.names:,}
(documents of one title count as one another).{wrong}
"""


def _shards(measured: Measured) -> str:
    lines = [
        "## Shards",
        "",
        "A change to one document makes its shard anew; the others stay, byte for byte.",
        "",
        "| months | documents | seconds of processor time |",
        "| --- | ---: | ---: |",
        *(f"| {name} | {count:,} | {seconds:.1f} |" for name, count, seconds in measured.shards),
    ]
    if measured.itself:
        lines += [
            "",
            f"Pagefind's own index takes {measured.itself.seconds:.0f} s, all of it for every change, "
            f"and {measured.itself.files:,} files.",
        ]
    return "\n".join([*lines, ""])
