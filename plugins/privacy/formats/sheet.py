"""One worksheet of a workbook: its cells with their places, and which rows and columns are hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.privacy.contents import (
    COST_OF_AN_ITEM,
    Budget,
    Excerpt,
    Row,
    Table,
    column_letter,
)
from plugins.privacy.formats.xml_package import Event

MOST_CHARACTERS = 32_767
"""Of one cell, as in Excel."""

LAST_COLUMN = 16_384
LONGEST_NAME = 100
"""Characters of a sheet's name; Excel allows 31."""

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_HIDDEN = ("1", "true")
_WORDS_BESIDE = {
    "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "formula1",
}  # fmt: skip


@dataclass(slots=True)
class Sheet:
    """A worksheet while it is read; ``cells`` are row, column (from 1) and text, in order."""

    name: str
    is_hidden: bool
    shared: Sequence[str]
    cells: list[tuple[int, int, str]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    beside: list[str] = field(default_factory=list)
    _row: int = 0
    _column: int = 0
    _type: str = ""
    _text: list[str] = field(default_factory=list)
    _within: str = ""

    @property
    def place(self) -> str:
        """What messages call the sheet."""
        return f"工作表“{self.name}”{'（隐藏）' if self.is_hidden else ''}"

    def read(self, events: Iterable[Event], budget: Budget) -> Sheet:
        """Read the part of the sheet, cell by cell."""
        for kind, name, attributes in events:
            if kind == "text":
                if self._within:
                    self._text.append(name)
            elif kind == "start":
                self._begin(name, attributes, budget)
            elif name == "c":
                self._end_cell(budget)
            elif name in _WORDS_BESIDE:
                self.beside.append("".join(self._text))
                self._text, self._within = [], ""
            elif name == self._within:
                self._within = ""
        return self

    def cell_place(self, row: int, column: int) -> str:
        """``工作表“Sheet2”（隐藏）第 3 行 B 列``."""
        hidden_row = "（隐藏）" if row in self.hidden_rows else ""
        return f"{self.place}第 {row} 行{hidden_row} {self.column_place(column)}"

    def column_place(self, column: int) -> str:
        """``B 列``, and whether it is hidden."""
        return f"{column_letter(column)} 列{'（隐藏）' if column in self.hidden_columns else ''}"

    def excerpt(self) -> Excerpt:
        """All cells, a line each."""
        text = "\n".join(" ".join(text.splitlines()) for _, _, text in self.cells)
        return Excerpt(self.place, text, cell=lambda line: self.cell_place(*self.cells[line][:2]))

    def table(self) -> Table:
        """The sheet as a table; its name is its caption."""
        rows: dict[int, dict[int, str]] = {}
        for row, column, text in self.cells:
            rows.setdefault(row, {})[column] = text
        return Table(
            self.place,
            self.name,
            tuple(Row(number, cells) for number, cells in rows.items()),
            column=self.column_place,
        )

    def _begin(self, name: str, attributes: Mapping[str, str], budget: Budget) -> None:
        if name == "c":
            self._begin_cell(attributes)
        elif name in ("v", "t") or name in _WORDS_BESIDE:
            self._within = name
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if _is_number(number) else self._row + 1
            self._column = 0
            if attributes.get("hidden") in _HIDDEN or attributes.get("ht") == "0":
                self.hidden_rows.add(self._row)
        elif name == "col" and (
            attributes.get("hidden") in _HIDDEN or attributes.get("width") == "0"
        ):
            self._hide_columns(attributes.get("min", ""), attributes.get("max", ""), budget)

    def _hide_columns(self, first: str, last: str, budget: Budget) -> None:
        if _is_number(first) and _is_number(last):
            columns = range(int(first), min(int(last), LAST_COLUMN) + 1)
            budget.take(len(columns))
            self.hidden_columns.update(columns)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self._type, self._text, self._within = attributes.get("t", "n"), [], ""
        place = _REFERENCE.fullmatch(attributes.get("r", ""))
        if place is None:
            self._column += 1
            return
        self._column = 0
        for letter in place[1]:
            self._column = self._column * 26 + ord(letter) - 64

    def _end_cell(self, budget: Budget) -> None:
        text = self._shown("".join(self._text))[:MOST_CHARACTERS]
        self._text, self._within = [], ""
        budget.take(COST_OF_AN_ITEM + len(text))
        if text.strip():
            self.cells.append((self._row, self._column, text))

    def _shown(self, value: str) -> str:
        if self._type == "s":
            known = value.isdecimal() and len(value) < 9 and int(value) < len(self.shared)
            return self.shared[int(value)] if known else ""
        return whole_number(value) if self._type == "n" else value


def whole_number(value: str) -> str:
    """A number as it is written out: ``1.3800138E10`` is 13800138000."""
    try:
        number = float(value)
    except ValueError:
        return value
    written_whole = value.lstrip("-").isdecimal()
    return str(int(number)) if not written_whole and number.is_integer() else value


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 8
