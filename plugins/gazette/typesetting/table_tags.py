"""Which heads each cell of a table has, in the tags of a PDF (PDF/UA-1, ISO 14289-1, 7.5).

WeasyPrint loses count of the columns after a cell that joins rows, and then cells have no heads or those
of others. Here the columns are those in which WeasyPrint itself set the cells. Its function is not a
public one: the test that holds tables with joined rows to the standard shows when it has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.pdf import tags

_build_box_tree: Any = tags._build_box_tree


def install() -> None:
    """Let WeasyPrint name the heads of cells by our function; doing it twice changes nothing."""
    tags._build_box_tree = build_box_tree


def build_box_tree(box: Any, *rest: Any) -> Iterator[Any]:
    """WeasyPrint's tags of a box and, if it is a table, the right heads of its cells."""
    yield from _build_box_tree(box, *rest)
    if getattr(box, "is_table_wrapper", False) and (table := box.get_wrapped_table()):
        _name_heads(table)


def _name_heads(table: Any) -> None:
    """Heads of columns hold for the rows below them, those of rows for all the rows that they join."""
    over: dict[int, list[Any]] = defaultdict(list)
    before: dict[int, list[Any]] = defaultdict(list)
    rows = [row for group in table.children for row in group.children]
    for place, row in enumerate(rows):
        for cell in row.children:
            if cell.element_tag == "th":
                is_of_row = cell.element.get("scope") == "row"
                cell.mark["A"]["Scope"] = "/Row" if is_of_row else "/Column"
                heads, first, number = (
                    (before, place, cell.rowspan)
                    if is_of_row
                    else (over, cell.grid_x, cell.colspan)
                )
                for line in range(first, first + number):
                    heads[line].append(cell.mark["ID"])
        for cell in row.children:
            if cell.element_tag == "td":
                columns = range(cell.grid_x, cell.grid_x + cell.colspan)
                named = [*before[place], *(head for column in columns for head in over[column])]
                cell.mark["A"]["Headers"] = pydyf.Array(named)
