"""Rows that a cell joins (rowspan): they stay on one page, and what is longer than one is cut.

WeasyPrint breaks such rows anywhere, without the rule at the edge of the page, and then the rows of
a page are of unequal length, which PDF/UA forbids. A cell that joins more rows than a page holds is
cut where no other cell is; its text stands in the first part, the others have no rule between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.gazette.tables.columns import Fit
from plugins.gazette.tables.grid import GridCell, Row

_GROUP = 60
"""So many rows a group, about two pages."""


def row_groups(rows: Sequence[Row], fitted: Fit, room: float) -> Iterator[tuple[list[Row], bool]]:
    """Rows in groups; those that a cell joins are one group, of which it is true.

    Of joined rows no group is higher than ``room`` (in points), as far as it can be cut.
    """
    for group, joined in _groups(rows):
        if joined and sum(map(fitted.height, group)) > room and _cut(group):
            yield from row_groups(group, fitted, room)
        else:
            yield group, joined


def _groups(rows: Sequence[Row]) -> Iterator[tuple[list[Row], bool]]:
    group: list[Row] = []
    joined = 0
    for place, row in enumerate(rows):
        reach = place + max((cell.down for cell in row), default=1)
        if place >= joined and group and (reach > place + 1 or joined or len(group) >= _GROUP):
            yield group, joined > 0
            group, joined = [], 0
        if reach > place + 1:
            joined = max(joined, reach)
        group.append(row)
    if group:
        yield group, joined > 0


def _cut(group: Sequence[Row]) -> bool:
    """Cut the longest cells of the group wherever only they reach on; whether any was cut."""
    spans = [(cell, place) for place, row in enumerate(group) for cell in row if cell.down > 1]
    longest = max(cell.down for cell, _ in spans)
    others = [(cell, place) for cell, place in spans if cell.down < longest]
    free = [n for n in range(1, len(group)) if not any(p < n < p + c.down for c, p in others)]
    cut = False
    for cell, place in spans:
        end = place + cell.down
        edges = [place, *(n for n in free if place < n < end), end] if cell.down == longest else []
        for start, stop in pairwise(edges[1:]):
            group[start].append(_rest(cell, stop - start))
            group[start].sort(key=lambda other: other.column)
        if len(edges) > 2:
            cell.down = edges[1] - place
            cut = True
    return cut


def _rest(cell: GridCell, down: int) -> GridCell:
    return GridCell("", False, cell.across, down, {"class": "table-rest"}, cell.column)
