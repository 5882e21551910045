"""Tables made ready for print (domain.md §1, §9): widths, type and sheet fixed, heads on every page.

A table that is too wide for the page stands on pages of its own, turned (横排表格). Long ones are cut
into groups of rows, because WeasyPrint goes through all rows of a group for each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from plugins.gazette.tables.cards import cards_html
from plugins.gazette.tables.columns import PAPER, Fit, Sheet, fit
from plugins.gazette.tables.grid import (
    Grid,
    GridCell,
    Row,
    labels_of,
    read_grid,
    written_attributes,
)
from plugins.gazette.tables.spans import row_groups

_TABLE_EDGE = re.compile(r"<(/?)table\b[^>]*>")
_FEW = 3
"""Joined rows more than these are kept on one page even if their table is a page long."""

_ORDINAL = re.compile("序号|编号|行次")


def printable_tables(html: str, sheets: Sequence[Sheet] = PAPER) -> str:
    """The HTML with each table ready for one of the sheets; what stands outside tables is as it was."""
    parts, done, depth, begin = [], 0, 0, 0
    for edge in _TABLE_EDGE.finditer(html):
        if not edge[1]:
            begin = edge.start() if depth == 0 else begin
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                parts += [html[done:begin], _written(read_grid(html[begin : edge.end()]), sheets)]
                done = edge.end()
    return "".join((*parts, html[done:]))


def table_html(table: Mapping[str, Any]) -> str:
    """A table of the model (plugins/model/blocks.py) as ``asdict`` gives it, as HTML.

    A head that stands on the cards of a page of the site only is left out.
    """
    heads = "".join(_model_row(row, "col") for row in table["heads"])
    body = "".join(
        _model_row(row, "col" if len(row) > 1 and all(cell["is_head"] for cell in row) else "row")
        for row in table["rows"]
    )
    kind = ' class="counts"' if table["counts"] else ""
    caption = f"<caption>{escape(table['caption'])}</caption>"
    thead = f"<thead>{heads}</thead>" if heads else ""
    return f"<table{kind}>{caption}{thead}<tbody>{body}</tbody></table>"


def _model_row(row: Iterable[Mapping[str, Any]], scope: str) -> str:
    return f"<tr>{''.join(_model_cell(cell, scope) for cell in row if cell['across'])}</tr>"


def _model_cell(cell: Mapping[str, Any], scope: str) -> str:
    spans = {"colspan": str(cell["across"]), "rowspan": str(cell["down"])}
    if cell["is_head"]:
        return f"<th{written_attributes(spans | {'scope': scope})}>{escape(cell['text'])}</th>"
    return f"<td{written_attributes(spans)}>{escape(cell['text'])}</td>"


def _written(grid: Grid, sheets: Sequence[Sheet]) -> str:
    if not grid.columns:
        return ""
    fitted = fit(grid, sheets)
    sheet = fitted.sheet
    if sheet.cards:
        return cards_html(grid)
    names = [grid.attributes.get("class", ""), "print-table", sheet.name]
    names += ["table-whole"] * _stays_whole(grid, fitted)
    attributes = grid.attributes | {"class": " ".join(filter(None, names))}
    table = "".join((f"<table{written_attributes(attributes)}>", *_parts(grid, fitted), "</table>"))
    return f'<div class="turned-pages">{table}</div>' if sheet.turned else table


def _parts(grid: Grid, fitted: Fit) -> Iterator[str]:
    sheet = fitted.sheet
    if grid.caption:
        yield f"<caption>{grid.caption}</caption>"
    columns = "".join(f'<col style="width: {share:.3f}%">' for share in fitted.shares())
    yield f"<colgroup>{columns}</colgroup>"
    writer = _CellWriter(grid)
    if grid.heads:
        heads = "".join(f"<tr>{writer.cells(row, 'col')}</tr>" for row in grid.heads)
        yield f"<thead>{heads}</thead>"
    room = sheet.height - _height(grid.heads, fitted)
    for rows, joined in row_groups(grid.body, fitted, room):
        yield '<tbody class="table-whole">' if joined else "<tbody>"
        for row in rows:
            yield f"<tr{_row_class(row, fitted)}>{writer.cells(row, 'row')}</tr>"
        yield "</tbody>"


def _stays_whole(grid: Grid, fitted: Fit) -> bool:
    """Whether a table is not broken: one of half a page, or of a page if its rows are joined."""
    joined = any(cell.down > _FEW for row in grid.body for cell in row)
    part = 1 if joined else 0.5
    height = _height((*grid.heads, *grid.body), fitted)
    return height < fitted.sheet.height * part


def _height(rows: Iterable[Row], fitted: Fit) -> float:
    return sum(map(fitted.height, rows))


def _row_class(row: Row, fitted: Fit) -> str:
    if all(cell.is_head for cell in row):
        return ' class="table-group"'
    return ' class="table-tall"' if fitted.height(row) > fitted.sheet.height / 3 else ""


class _CellWriter:
    """Writes cells with scope and side."""

    def __init__(self, grid: Grid) -> None:
        self._sides = list(_sides(grid))

    def cells(self, row: Row, scope: str) -> str:
        return "".join(self._cell(cell, scope) for cell in row)

    def _cell(self, cell: GridCell, scope: str) -> str:
        own = {name: str(n) for name, n in _spans(cell) if n > 1} | cell.attributes
        if cell.is_head:
            # WeasyPrint knows heads of columns and of rows; one of a group of rows heads its own row.
            of_columns = own.get("scope", "").startswith("col")
            own["scope"] = "col" if of_columns else scope
            return f"<th{written_attributes(own)}>{cell.html}</th>"
        own.setdefault("class", self._sides[cell.column])
        return f"<td{written_attributes(own)}>{cell.html}</td>"


def _spans(cell: GridCell) -> tuple[tuple[str, int], ...]:
    return ("colspan", cell.across), ("rowspan", cell.down)


def _sides(grid: Grid) -> Iterator[str]:
    """Where the cells of each column stand: numbers to the right, ordinals in the middle."""
    numbers = [True] * grid.columns
    for row in grid.body:
        for cell in row:
            if not cell.is_head:
                numbers[cell.column] &= cell.is_number
    for is_number, label in zip(numbers, labels_of(grid), strict=True):
        yield ("ordinal" if _ORDINAL.search(label) else "number") if is_number else ""
