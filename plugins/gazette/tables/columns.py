"""How wide the columns of a printed table are, and on which sheet it stands.

WeasyPrint finds widths by breaking the text of every cell at every place where it may be broken:
three quarters of the time that a long table takes. Here they follow from the number of characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.gazette.tables.grid import Grid, GridCell

_BETWEEN = 6.5
"""What padding and rule take of every column, in points (theme/print/tables.css)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room that a table has, in points: ``width`` and ``height`` of the text, ``size`` of its type.

    ``leading`` is from one line of a cell to the next.

    ``name`` is the class of tables on it. On a ``turned`` sheet lines run along the long edge. A
    ``tight`` one is taken if the words fit, though columns are narrower than is easy to read. On one of
    ``cards`` each row is a block of its own (``cards.py``).
    """

    name: str
    width: float
    height: float
    size: float
    leading: float
    turned: bool = False
    tight: bool = False
    cards: bool = False

    def room(self, columns: int) -> float:
        """How much width is left for the texts of so many columns, in ems."""
        return (self.width - columns * _BETWEEN) / self.size


_LENGTH, _WIDTH = 638.0, 442.0
"""The type area of official documents, 225 × 156 mm (domain.md §1.1): issues are a little larger."""

PAPER = (
    Sheet("table-full", _WIDTH, _LENGTH, 10.5, 15.5),
    Sheet("table-small", _WIDTH, _LENGTH, 9, 13),
    Sheet("table-full", _LENGTH, _WIDTH, 10.5, 15.5, turned=True),
    Sheet("table-small", _LENGTH, _WIDTH, 9, 13, turned=True, tight=True),
    Sheet("table-cards", _WIDTH, _LENGTH, 10.5, 15.5, cards=True),
)
"""The sheets of a book on A4, from the best to the last; type is never below 小五 (9 points)."""

PHONE = (
    Sheet("table-phone", 221, 400, 12, 18),
    Sheet("table-cards", 221, 400, 12, 18, cards=True),
)
"""Those of an edition for phones: 78 mm of text; what does not fit stands in cards."""

_LINES = 6
"""A column is wide enough if its longest cell takes no more lines."""

_LEAST = 2.0
"""No column is narrower (in ems): a line of one character is not read."""

_SLACK = 0.1
"""Added to what was counted: digits of some faces are wider than those of others."""

_EASY = 4.0
"""So wide is a column at least that is easy to read, if it has as much text."""

_TOO_SHORT = 3.5
"""Heads of three characters and fewer are not broken."""

_WORD = 12.0
"""A longer word, such as an address, is broken rather than that it takes the room of others."""

_SAMPLE = 300
_STEP = 0.25


@dataclass(frozen=True, slots=True)
class Fit:
    """The sheet on which a table stands, and the widths of its columns in ems, rules aside."""

    sheet: Sheet
    widths: tuple[float, ...]

    def shares(self) -> list[float]:
        """The widths of the columns with their rules, in hundredths of the table's."""
        widths = [width * self.sheet.size + _BETWEEN for width in self.widths]
        return [100 * width / sum(widths) for width in widths]

    def height(self, row: Sequence[GridCell]) -> float:
        """About how high a row is, in points."""
        lines = (cell.height(self._width(cell)) / cell.down for cell in row)
        return max(lines, default=1) * self.sheet.leading + _BETWEEN

    def _width(self, cell: GridCell) -> float:
        return max(_LEAST, sum(self.widths[cell.column : cell.column + cell.across]))


def fit(grid: Grid, sheets: Sequence[Sheet]) -> Fit:
    """Put a table on the first sheet that has room for its columns, else on the last."""
    columns = _columns(grid)
    sheet = next((sheet for sheet in sheets if _holds(sheet, columns)), sheets[-1])
    widths = () if sheet.cards else tuple(_widths(columns, sheet.room(len(columns))))
    return Fit(sheet, widths)


@dataclass(slots=True)
class _Column:
    """``least`` is the width that the words take, ``enough`` that of a column easy to read."""

    cells: list[GridCell]
    least: float = _LEAST
    longest: float = _LEAST
    enough: float = _LEAST

    def add(self, cell: GridCell, is_above: bool) -> None:
        """Let a cell count; one above the rows may well take two lines, if it is long enough."""
        self.cells.append(cell)
        self.least = max(self.least, min(cell.word, _WORD) + _SLACK)
        longest = max(cell.lines, default=0) + _SLACK
        self.longest = max(self.longest, longest)
        easy = max(_EASY, sum(cell.lines) / _LINES)
        if is_above and longest > _TOO_SHORT:
            longest /= 2
        self.enough = max(self.enough, self.least, min(longest, easy))

    def lines(self, width: float) -> float:
        """The lines of all cells together, in a column so wide."""
        return sum(cell.height(width) / cell.down for cell in self.cells)


def _holds(sheet: Sheet, columns: Sequence[_Column]) -> bool:
    wanted = sum(column.least if sheet.tight else column.enough for column in columns)
    return wanted <= sheet.room(len(columns))


def _columns(grid: Grid) -> list[_Column]:
    columns = [_Column([]) for _ in range(grid.columns)]
    for rows, is_above in ((grid.heads, True), (grid.body, False)):
        for row in rows:
            for cell in row:
                if cell.across == 1:
                    columns[cell.column].add(cell, is_above)
    for column in columns:
        # What saves lines shows in a part of a long table.
        column.cells = column.cells[:: len(column.cells) // _SAMPLE + 1]
    return columns


def _widths(columns: Sequence[_Column], room: float) -> list[float]:
    """Widths that fill the room: at least those of the words, then enough, then what saves lines."""
    least = [column.least for column in columns]
    more = [column.enough - column.least for column in columns]
    part = min(1.0, max(0.0, room - sum(least)) / (sum(more) or 1))
    widths = [width + part * rest for width, rest in zip(least, more, strict=True)]
    _save_lines(columns, widths, room - sum(widths))
    factor = room / sum(widths)
    return [width * factor for width in widths]


def _save_lines(columns: Sequence[_Column], widths: list[float], left: float) -> None:
    """Give what is left, bit by bit, to the column whose cells take most lines."""
    lines = [column.lines(width) for column, width in zip(columns, widths, strict=True)]
    while left >= _STEP:
        wanting = [n for n, column in enumerate(columns) if widths[n] < column.longest]
        if not wanting:
            break
        place = max(wanting, key=lambda n: lines[n])
        widths[place] += _STEP
        lines[place] = columns[place].lines(widths[place])
        left -= _STEP
