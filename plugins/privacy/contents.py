"""What can be in a file: excerpts of text, tables, traces of work, and files within the file.

The readers in ``formats/`` give these, and know nothing of what is looked for in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.privacy.checks import Check

MOST_WORK = 100_000_000
"""Work that one attachment is worth, with all that is in it. A byte that is unpacked is one unit, and
what else is done is counted so that a unit takes about a ten-millionth of a second: what a file is
worth does not depend on the machine."""

COST_OF_A_CHARACTER = 3
"""What a character of a text takes of the budget when the text is looked through."""

COST_OF_AN_ITEM = 100
"""What an excerpt, a table, a row or a cell takes, however little stands in it."""


class NotReadable(Exception):
    """A file, or the rest of it, cannot be read; the text is the reason, for an editor."""


class TooMuch(BaseException):
    """More work than an attachment is worth.

    Ends the check of the whole attachment, so it passes through what libraries do with exceptions.
    """


class Budget:
    """How much of one attachment may still be unpacked and looked through, so that no bomb goes off."""

    def __init__(self, left: int = MOST_WORK) -> None:
        self.left = left

    def take(self, amount: int) -> None:
        """Use some of it up.

        Raises:
            TooMuch: nothing is left.
        """
        self.left -= amount
        if self.left < 0:
            raise TooMuch


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text of the file.

    ``place`` says where (``第 2 页``, ``的批注``). ``line`` is the line in the file on which it
    begins, 0 where a file has no lines that editors see. ``cell`` gives the place of each line of
    the text, where every line is a cell.
    """

    place: str
    text: str
    line: int = 0
    cell: Callable[[int], str] | None = None

    def place_at(self, position: int) -> str:
        """Where a position of the text stands."""
        lines = self.text.count("\n", 0, position)
        return self.cell(lines) if self.cell else self.place

    def line_at(self, position: int) -> int:
        """The line of the file on which a position of the text stands; 1 where there are none."""
        return self.line + self.text.count("\n", 0, position) if self.line else 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number or line, and the cells that are not empty, by column from 1."""

    number: int
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose columns are looked at; its cells stand in an excerpt as well.

    ``caption`` is what stands above it. ``column`` gives the place of a column (``B 列``) where
    columns are known by letters; ``has_lines`` tells that the numbers of rows are lines of the file.
    """

    place: str
    caption: str
    rows: tuple[Row, ...]
    column: Callable[[int], str] | None = None
    has_lines: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that the file carries along: the check that asks for its absence, and what it is."""

    check: Check
    told: str


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file within the file: a member of an archive, a picture or a workbook in a text."""

    name: str
    data: bytes


Content = Excerpt | Table | Trace | Enclosed
Reader = Callable[[bytes, Budget], Iterator[Content]]
"""Reads a format; raises any exception for a damaged file, after what it could read."""


def column_letter(column: int) -> str:
    """The letters of a column that is counted from 1: A, Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
