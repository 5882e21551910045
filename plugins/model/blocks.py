"""Blocks: what a record says beside its text, as facts, lists and tables.

The page shows them and the search finds them: one value for both. What each kind shows is in
``plugins/model/shown/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

LEAD = "lead"
"""The place of a block between the title and the text."""

END = "end"
"""The place of a block after the text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line: ``label`` (索引号) and ``value``; ``path`` is the output path to which it leads, if any.

    Only where the field ``has_telephone`` a number in the value may be one that can be called. The
    value of one that ``is_of_day`` is true on the as-of date only (有效性), and stands in no book.
    """

    label: str
    value: str
    path: str = ""
    has_telephone: bool = False
    is_of_day: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Another document: its title, its document number, and its output path; none if it is not here."""

    title: str
    number: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, over ``across`` columns and ``down`` rows.

    ``is_head`` names its row or column. ``label`` is what a card says before the cell where the
    screen is too narrow for a table, ``path`` the output path to which the text leads, if any. A
    head ``across`` no column stands on a card only, over a part of its cells: in the table the
    heads of the columns say it.
    """

    text: str
    is_head: bool = False
    across: int = 1
    down: int = 1
    label: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``heads`` are the rows above it, each of head cells, ``rows`` the others.

    A row of one head begins a group of rows, a row of several heads names the columns anew.
    The cells of a table of ``counts`` are numbers.
    """

    caption: str
    heads: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: a title and, as far as it has them, state, note, facts, lists, a table.

    ``state`` is one word on how things stand, ``note`` a sentence on it. The ``items`` are ``steps``
    if their order matters; ``links`` lead to other pages. ``place`` is ``LEAD``, ``END``, or the number
    of a heading (``二、``): then the block stands at the end of that section.

    Where a block ``is_of_day``, state, note and place are those of the as-of date, and other on another
    day; everything else in it is lasting. ``lasting_block`` is what a book shows of it.
    """

    title: str
    state: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    items: tuple[str, ...] = ()
    steps: bool = False
    links: tuple[Reference, ...] = ()
    table: Table | None = None
    place: str = END
    is_of_day: bool = False


def lasting_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that are the same on every day."""
    return tuple(fact for fact in facts if not fact.is_of_day)


def lasting_block(block: Block) -> Block:
    """A block without what depends on the day; a book of an open consultation tells first how to answer."""
    lasting = replace(block, facts=lasting_facts(block.facts))
    return replace(lasting, state="", note="", place=LEAD) if block.is_of_day else lasting


def plain_table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str | Cell]], counts: bool = False
) -> Table:
    """A table with one row of heads and rows as ``labelled_row`` makes them."""
    head_row = tuple(Cell(head, is_head=True) for head in heads)
    return Table(caption, (head_row,), tuple(labelled_row(heads, row) for row in rows), counts)


def labelled_row(heads: Sequence[str], row: Sequence[str | Cell]) -> tuple[Cell, ...]:
    """A row labelled with the heads of its columns; of mere texts the first names the row."""
    cells = (
        cell if isinstance(cell, Cell) else Cell(cell, is_head=place == 0)
        for place, cell in enumerate(row)
    )
    return tuple(replace(cell, label=head) for head, cell in zip(heads, cells, strict=True))


def texts_of_block(block: Block) -> Iterator[str]:
    """What a reader may look for in a block: all but its title and the labels of its facts.

    The title over links is that of an editor, and no label that stands on many pages.
    """
    yield from (block.state, block.note, *block.items)
    yield from (fact.value for fact in block.facts)
    if block.links:
        yield block.title
    for link in block.links:
        yield from (link.title, link.number)
    if block.table:
        yield block.table.caption
        yield from (cell.text for row in (*block.table.heads, *block.table.rows) for cell in row)
