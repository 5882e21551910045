"""The rows of the CSV file that lies beside a document, as a spreadsheet saves it."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from plugins.model.kinds.fields import Field, fields_by_name
from plugins.model.kinds.row import Row, columns_of
from plugins.problems import Problem
from plugins.reading.source_files import SourceFile
from plugins.reading.validation import validated
from plugins.reading.written_values import LONGEST_SHOWN, is_number, meant_number, shown_value

MOST_PROBLEMS = 50
"""A table with more problems than this is named for so many of them: it is another table."""

_SEPARATORS = re.compile(r"[；;\n]")
_OTHER_COMMAS = {
    "，": "中文逗号",
    ";": "分号",
    "；": "中文分号",
    "\t": "制表符（Tab）",
    "、": "顿号",
}
"""What stands between cells in place of a comma, and its name."""


def parse_rows(
    row_class: type[Row], file: SourceFile, text: str
) -> tuple[list[Row], list[Problem]]:
    """Rows and problems of a CSV text; a bad row hides no other row."""
    table = _Table(row_class, file)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    line = 1
    try:
        if problem := table.read_header(next(reader, [])):
            return [], [problem]
        line = reader.line_num + 1
        for cells in reader:
            row = table.parse([cell.strip() for cell in cells], line)
            line = reader.line_num + 1
            if isinstance(row, Row):
                rows.append(row)
            else:
                problems += row
            if len(problems) > MOST_PROBLEMS:
                break
    except csv.Error:
        problems.append(cannot_be_read(file, line))
    return rows, problems[:MOST_PROBLEMS]


def cannot_be_read(file: SourceFile, line: int) -> Problem:
    """What is said of a CSV file that is no table from a line on."""
    return file.problem(
        "C102",
        "表格读不下去，可能是引号没有成对，或者一格太长",
        "用表格软件重新另存为 CSV（UTF-8）",
        line,
    )


def parse_head(data: bytes) -> tuple[str, ...]:
    """The cells of the first line of a CSV file; empty for one that is no UTF-8 or begins empty."""
    line = data.removeprefix(codecs.BOM_UTF8).partition(b"\n")[0]
    try:
        cells = next(csv.reader([line.decode("utf-8").rstrip("\r")]), [])
    except (UnicodeDecodeError, csv.Error):
        return ()
    return tuple(cell.strip() for cell in cells)


class _Table:
    """The columns of a kind of row, and how a line of a file becomes one."""

    def __init__(self, row_class: type[Row], file: SourceFile) -> None:
        self.file = file
        self.columns = columns_of(row_class)
        self.heads = {name: head for head, name in self.columns.items()}
        known = fields_by_name(row_class)
        self.fields = {name: known[name] for name in self.heads}
        self.row_class = row_class
        self.width = len(self.columns)
        """How many cells a line has, with the empty ones that a spreadsheet leaves behind them."""

    def read_header(self, cells: list[str]) -> Problem | None:
        """Compare the first line with the columns."""
        header = [cell.strip() for cell in cells]
        self.width = max(len(header), self.width)
        if self._cut(header) == list(self.columns):
            return None
        for comma, name in _OTHER_COMMAS.items():
            if any(len(self.columns.keys() & _split(cell, comma)) > 1 for cell in cells):
                hint = f"分隔符要用英文逗号，每一行都要改；第一行写：{','.join(self.columns)}"
                return self.file.problem("C101", f"表头各栏用{name}隔开", hint)
        return self._wrong_header(header)

    def _cut(self, cells: list[str]) -> list[str]:
        """A line without the empty cells behind the last column."""
        known, more = cells[: len(self.columns)], cells[len(self.columns) :]
        return cells if any(more) or len(cells) > self.width else known

    def _wrong_header(self, header: list[str]) -> Problem:
        """What is missing from the first line, and what is too much."""
        missing = [name for name in self.columns if name not in header]
        unknown = [name for name in header if name and name not in self.columns]
        parts = []
        if missing:
            parts.append(f"缺少：{'、'.join(missing)}")
        if unknown:
            parts.append(f"多出：{shown_value('、'.join(unknown[:LONGEST_SHOWN]))}")
        message = f"表头不对（{'；'.join(parts) or '次序不同'}）"
        return self.file.problem("C101", message, f"第一行写：{','.join(self.columns)}")

    def parse(self, cells: list[str], line: int) -> Row | list[Problem]:
        """A row, or what is wrong with it; nothing at all for an empty line."""
        if not any(cells):
            return []
        cells = self._cut(cells)
        if len(cells) != len(self.columns):
            message = f"这一行有 {len(cells)} 格，应当有 {len(self.columns)} 格"
            return [self.file.problem("C102", message, self._commas_hint(cells), line)]
        written = dict(zip(self.heads, cells, strict=True))
        values = {name: self._value(name, cell) for name, cell in written.items()}
        filled = {name: value for name, value in values.items() if value}
        problems = {
            name: self.file.problem("C103", f"“{self.heads[name]}”是空的", "填写这一格", line)
            for name, own in self.fields.items()
            if own.required and name not in filled
        }
        problems |= self._wrong_numbers(filled, line)
        row = validated(self.row_class, {**filled, "line": line})
        if isinstance(row, list):
            return list((self._refused(row, written, line) | problems).values())
        return list(problems.values()) or row

    def _commas_hint(self, cells: list[str]) -> str:
        for comma, name in _OTHER_COMMAS.items():
            if len(cells) == 1 and len(cells[0].split(comma)) == len(self.columns):
                return f"分隔符要用英文逗号，不用{name}"
        return "检查是否多了或少了逗号"

    def _value(self, name: str, cell: str) -> str | tuple[str, ...]:
        if not self.fields[name].many:
            return cell
        return tuple(part.strip() for part in _SEPARATORS.split(cell) if part.strip())

    def _wrong_numbers(self, filled: dict[str, Any], line: int) -> dict[str, Problem]:
        """Cells with a number that is not written as one."""
        found = {}
        for name, value in filled.items():
            is_whole = self.fields[name].shape == "whole number"
            if is_whole and not is_number(value, with_fraction=False):
                meant = meant_number(value, with_fraction=False)
                hint = f"改为：{meant}" if meant else "写阿拉伯数字，没有的写 0"
                message = f"“{self.heads[name]}”不能写“{shown_value(value)}”"
                found[name] = self.file.problem("C105", message, hint, line)
        return found

    def _refused(
        self, errors: Iterable[Any], written: dict[str, str], line: int
    ) -> dict[str, Problem]:
        """Cells with another value than may stand there."""
        found = {}
        for details in errors:
            name = str(details["loc"][0])
            message = f"“{self.heads[name]}”不能写“{shown_value(written[name])}”"
            found[name] = self.file.problem("C105", message, _allowed(self.fields[name]), line)
        return found


def _split(cell: str, comma: str) -> set[str]:
    return {part.strip() for part in cell.split(comma)}


def _allowed(own: Field) -> str:
    """What may stand in a cell: one of the choices, or else a number."""
    if own.choices:
        return f"只能写：{'、'.join(own.choices)}"
    return f"只能写 {own.bounds.least} 到 {own.bounds.greatest}" if own.bounds else "检查这一格"
