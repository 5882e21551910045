"""The rows of the CSV file that lies beside a document, as a spreadsheet saves it."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from plugins.model.kinds.row import Row, columns_of
from plugins.problems import Problem
from plugins.reading.field_types import FieldType, field_types
from plugins.reading.source_files import SourceFile
from plugins.reading.written_values import LONGEST_SHOWN, is_number, meant_number, shown_value

MOST_PROBLEMS = 50
"""A table with more problems than this is named for so many of them: it is another table."""

_SEPARATORS = re.compile(r"[；;\n]")


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
        header = [cell.strip() for cell in next(reader, [])]
        if header != list(table.columns):
            return [], [table.wrong_header(header)]
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
        problems.append(
            file.problem(
                "C102",
                "表格读不下去，可能是引号没有成对，或者一格太长",
                "用表格软件重新另存为 CSV（UTF-8）",
                line,
            )
        )
    return rows, problems[:MOST_PROBLEMS]


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
        any_class: type = row_class  # mypy does not see that a class is hashable
        self.columns = columns_of(row_class)
        self.heads = {name: head for head, name in self.columns.items()}
        types = field_types(any_class)
        self.types = {name: types[name] for name in self.heads}
        self.adapter: TypeAdapter[Row] = TypeAdapter(row_class)

    def wrong_header(self, header: list[str]) -> Problem:
        """What is missing from the first line, and what is too much."""
        missing = [name for name in self.columns if name not in header]
        unknown = [name for name in header if name and name not in self.columns]
        parts = []
        if missing:
            parts.append(f"缺少：{'、'.join(missing)}")
        if unknown:
            parts.append(f"多出：{shown_value('、'.join(unknown[:LONGEST_SHOWN]))}")
        message = f"表头不对（{'；'.join(parts) or '次序不同'}）"
        return self.file.problem("C101", message, f"第一行依次写：{'，'.join(self.columns)}")

    def parse(self, cells: list[str], line: int) -> Row | list[Problem]:
        """A row, or what is wrong with it; nothing at all for an empty line."""
        if not any(cells):
            return []
        if len(cells) != len(self.columns):
            message = f"这一行有 {len(cells)} 格，应当有 {len(self.columns)} 格"
            return [self.file.problem("C102", message, "检查是否多了或少了逗号", line)]
        written = dict(zip(self.heads, cells, strict=True))
        values = {name: self._value(name, cell) for name, cell in written.items()}
        filled = {name: value for name, value in values.items() if value}
        problems = {
            name: self.file.problem("C103", f"“{self.heads[name]}”是空的", "填写这一格", line)
            for name, own in self.types.items()
            if own.is_required and name not in filled
        }
        problems |= self._wrong_numbers(filled, line)
        try:
            row = self.adapter.validate_python({**filled, "line": line})
        except ValidationError as error:
            return list((self._refused(error, written, line) | problems).values())
        return list(problems.values()) or row

    def _value(self, name: str, cell: str) -> str | tuple[str, ...]:
        if self.types[name].items is None:
            return cell
        return tuple(part.strip() for part in _SEPARATORS.split(cell) if part.strip())

    def _wrong_numbers(self, filled: dict[str, Any], line: int) -> dict[str, Problem]:
        """Cells with a number that is not written as one."""
        found = {}
        for name, value in filled.items():
            if self.types[name].takes(int) and not is_number(value, with_fraction=False):
                meant = meant_number(value, with_fraction=False)
                hint = f"改为：{meant}" if meant else "写阿拉伯数字，没有的写 0"
                message = f"“{self.heads[name]}”不能写“{shown_value(value)}”"
                found[name] = self.file.problem("C105", message, hint, line)
        return found

    def _refused(
        self, error: ValidationError, written: dict[str, str], line: int
    ) -> dict[str, Problem]:
        """Cells with another value than may stand there."""
        found = {}
        for details in error.errors(include_url=False):
            name = str(details["loc"][0])
            message = f"“{self.heads[name]}”不能写“{shown_value(written[name])}”"
            found[name] = self.file.problem("C105", message, _allowed(self.types[name]), line)
        return found


def _allowed(own: FieldType) -> str:
    """What may stand in a cell: one of the choices, or else a number."""
    if own.choices:
        return f"只能写：{'、'.join(own.choices)}"
    return f"只能写 {own.bounds.least} 到 {own.bounds.greatest}" if own.bounds else "检查这一格"
