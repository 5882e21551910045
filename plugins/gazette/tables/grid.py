"""A table of HTML as a grid of cells: which columns a cell stands in, and how wide its text is.

Widths are in ems of the table's type: a Han character is as wide as the type is high.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser

from plugins.gazette.text.typography import CLOSING, OPENING, unbroken
from plugins.gazette.text.width import text_width

_HAN = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_WORD = re.compile(f"[{OPENING}]*(?:[^\\s{_HAN}]+|[{_HAN}])[{CLOSING}]*|（[^（）]{{1,2}}）")
_TAG = re.compile(r"<[^>]*>")
_LINE_END = re.compile(r"<br ?/?>|</(?:p|li|div)>")
_NUMBER = re.compile(r"[-−+]?[\d,，]*\d(?:\.\d+)?[%％‰]?|[-—–/]*", re.ASCII)


_MOST_ACROSS, _MOST_DOWN = 1000, 65534
"""The columns and rows that a cell may join (HTML, 4.9.11); of more, browsers show as many."""


@dataclass(slots=True)
class GridCell:
    """A cell: its HTML and attributes, its place in the grid, and its measures in ems.

    ``lines`` are the widths of the lines that its author made, ``word`` that of its longest part
    in which no line may end.
    """

    html: str
    is_head: bool
    across: int
    down: int
    attributes: dict[str, str]
    column: int = 0
    text: str = ""
    lines: tuple[float, ...] = ()
    word: float = 0.0

    def measure(self) -> None:
        """Fill in what follows from the HTML."""
        lines = [unescape(_TAG.sub("", part)).strip() for part in _LINE_END.split(self.html)]
        self.text = "".join(lines)
        self.lines = tuple(text_width(line) for line in lines if line)
        words = (*_WORD.findall(self.text), *_unbroken_words(self.text))
        self.word = max(map(text_width, words), default=0.0)

    @property
    def is_number(self) -> bool:
        """Whether the cell holds a number, a dash for none, or nothing."""
        return _NUMBER.fullmatch(self.text) is not None

    def height(self, width: float) -> int:
        """How many lines of ``width`` ems the text takes."""
        return sum(max(1, -int(-line // width)) for line in self.lines)


Row = list[GridCell]


@dataclass(slots=True)
class Grid:
    """A table: the rows above, which stand on every page, and the others."""

    attributes: dict[str, str] = field(default_factory=dict)
    caption: str = ""
    heads: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    columns: int = 0


def _unbroken_words(text: str) -> Iterator[str]:
    """What the rules of typography keep together, with the marks that cling to it."""
    for start, end in unbroken(text):
        before = text[:start].rstrip(OPENING)
        after = text[end:].lstrip(CLOSING)
        yield text[len(before) : len(text) - len(after)]


def read_grid(html: str) -> Grid:
    """The table that ``html``, from ``<table>`` to ``</table>``, holds."""
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    grid = reader.grid
    grid.columns = max(_place(grid.heads), _place(grid.body))
    return grid


def _place(rows: Sequence[Row]) -> int:
    """Give each cell its column, past those that cells above reach down to; return their number."""
    reaching: dict[int, int] = {}
    columns = 0
    for row in rows:
        below = {column: rest - 1 for column, rest in reaching.items() if rest > 1}
        column = 0
        for cell in row:
            while column in reaching:
                column += 1
            cell.column = column
            cell.measure()
            if cell.down > 1:
                below |= dict.fromkeys(range(column, column + cell.across), cell.down - 1)
            column += cell.across
        columns = max(columns, column, max(reaching, default=-1) + 1)
        reaching = below
    return columns


class _TableReader(HTMLParser):
    """Collects the rows of one table; what stands inside a cell is copied as it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.grid = Grid()
        self._rows = self.grid.body
        self._inside: list[str] | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._depth += tag == "table"
        if self._depth > 1 or tag not in ("table", "caption", "thead", "tr", "th", "td"):
            self._copy(self.get_starttag_text() or "")
        elif tag == "table":
            self.grid.attributes = values
        elif tag == "thead":
            self._rows = self.grid.heads
        elif tag == "tr":
            self._rows.append([])
        elif tag == "caption":
            self._inside = []
        else:
            self._inside = []
            across = _span(values.pop("colspan", ""), _MOST_ACROSS)
            down = _span(values.pop("rowspan", ""), _MOST_DOWN)
            self._rows[-1].append(GridCell("", tag == "th", across, down, values))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._copy(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self._depth == 1 and tag in ("caption", "th", "td"):
            html = "".join(self._inside or []).strip()
            self._inside = None
            if tag == "caption":
                self.grid.caption = html
            else:
                self._rows[-1][-1].html = html
        elif self._depth == 1 and tag == "thead":
            self._rows = self.grid.body
        else:
            self._copy(f"</{tag}>")
        self._depth -= tag == "table"

    def handle_data(self, data: str) -> None:
        self._copy(data)

    def handle_entityref(self, name: str) -> None:
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._copy(f"&#{name};")

    def _copy(self, text: str) -> None:
        if self._inside is not None:
            self._inside.append(text)


def labels_of(grid: Grid) -> list[str]:
    """The heads over each column, from above."""
    over: list[list[str]] = [[] for _ in range(grid.columns)]
    for row in grid.heads:
        for cell in row:
            for column in over[cell.column : cell.column + cell.across]:
                column.append(cell.text)
    return [" ".join(filter(None, texts)) for texts in over]


def _span(written: str, most: int) -> int:
    # More digits than are needed are not read: a very long number takes long.
    return min(most, max(1, int(written[:9]))) if written.isdecimal() else 1


def written_attributes(attributes: dict[str, str]) -> str:
    """Attributes as they stand in a tag, each after a space."""
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
