"""A table as cards, for a page too narrow for its columns: a row is a block, a cell a line of it.

The heads over a column stand before each of its cells. In the tags of the PDF it is no table: rows of
which cells are missing would be an error there (PDF/UA-1, ISO 14289-1, 7.5).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from plugins.gazette.tables.grid import Grid, GridCell, Row, labels_of, written_attributes


def cards_html(grid: Grid) -> str:
    """The table as HTML without a table (theme/print/tables.css)."""
    attributes = grid.attributes | {"class": "table-cards"}
    return f"<div{written_attributes(attributes)}>{''.join(_parts(grid))}</div>"


def _parts(grid: Grid) -> Iterator[str]:
    if grid.caption:
        yield f'<div class="card-caption">{grid.caption}</div>'
    labels = labels_of(grid)
    for row in grid.body or grid.heads:
        yield f'<div class="card">{_card(row, labels)}</div>'


def _card(row: Row, labels: Sequence[str]) -> str:
    """A row of heads alone, such as the name of a group, has no labels."""
    is_labelled = not all(cell.is_head for cell in row)
    return "".join(_line(cell, labels[cell.column] if is_labelled else "") for cell in row)


def _line(cell: GridCell, label: str) -> str:
    said = f'<span class="card-label">{escape(label)}</span>　' if label else ""
    if cell.is_head:
        return f'<div class="card-head">{said}{cell.html}</div>'
    return f"<div{written_attributes(cell.attributes)}>{said}{cell.html}</div>"
