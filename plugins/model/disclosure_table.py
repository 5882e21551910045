"""The rows of a disclosure catalog (政务公开事项标准目录) as the table that readers see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from plugins.model.blocks import Cell, Table, labelled_row, plain_table
from plugins.model.disclosure_cells import cell_text
from plugins.model.document import Document
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem

GROUPED_BY = "领域"
"""The column that is shown as a heading over its rows instead of in every row."""

ROW_HEADERS = ("一级事项", "二级事项")
"""The columns that name the row."""


def disclosure_items(document: Document) -> list[DisclosureItem]:
    """The rows of a disclosure catalog."""
    return [item for item in document.items if isinstance(item, DisclosureItem)]


def disclosure_table(items: Sequence[DisclosureItem], paths: Mapping[str, str]) -> Table:
    """The rows by field; ``paths`` are output paths to which values of 对应栏目 lead."""
    heads = [name for name in DISCLOSURE_COLUMNS if name != GROUPED_BY]
    rows: list[tuple[Cell, ...]] = []
    for field, members in groupby(items, key=lambda item: item.field):
        rows.append((Cell(field, is_head=True, across=len(heads)),))
        rows += (labelled_row(heads, _cells(item, heads, paths)) for item in members)
    caption = f"共 {len(items)} 项，按领域排列"
    return replace(plain_table(caption, heads, ()), rows=tuple(rows))


def _cells(item: DisclosureItem, heads: Sequence[str], paths: Mapping[str, str]) -> list[Cell]:
    return [
        Cell(
            cell_text(getattr(item, DISCLOSURE_COLUMNS[head])),
            is_head=head in ROW_HEADERS,
            path=paths.get(item.column, "") if DISCLOSURE_COLUMNS[head] == "column" else "",
        )
        for head in heads
    ]
