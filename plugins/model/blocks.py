"""Blocks: what a record says beside its text, as facts, lists and tables.

The page shows them and the search finds them: one value for both. What each kind shows is in
``plugins/model/shown/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LEAD = "lead"
"""The place of a block between the title and the text."""

END = "end"
"""The place of a block after the text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line: ``label`` (索引号) and ``value``; ``path`` is the output path to which it leads, if any."""

    label: str
    value: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, over ``across`` columns and ``down`` rows.

    ``is_head`` names its row or column. ``label`` is what a card says before the cell where the
    screen is too narrow for a table.
    """

    text: str
    is_head: bool = False
    across: int = 1
    down: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``heads`` are the rows above it, each of head cells, ``rows`` the others.

    The cells of a table of ``counts`` are numbers.
    """

    caption: str
    heads: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: a title and, as far as it has them, a state, facts, a list, a table, a note.

    ``state`` is one word on how things stand, ``note`` a sentence on it. The ``items`` are ``steps``
    if their order matters. ``place`` is ``LEAD``, ``END``, or the number of a heading (``二、``): then
    the block stands at the end of that section.
    """

    title: str
    state: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    items: tuple[str, ...] = ()
    steps: bool = False
    table: Table | None = None
    place: str = END


def plain_table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], counts: bool = False
) -> Table:
    """A table with one row of heads, in which the first cell of each row names it."""
    return Table(
        caption,
        (tuple(Cell(head, is_head=True) for head in heads),),
        tuple(
            tuple(
                Cell(text, is_head=place == 0, label=head)
                for place, (head, text) in enumerate(zip(heads, row, strict=True))
            )
            for row in rows
        ),
        counts,
    )


def texts_of_block(block: Block) -> Iterator[str]:
    """What a reader may look for in a block: all but its title and the labels of its facts."""
    yield from (block.state, block.note, *block.items)
    yield from (fact.value for fact in block.facts)
    if block.table:
        yield block.table.caption
        yield from (cell.text for row in (*block.table.heads, *block.table.rows) for cell in row)
