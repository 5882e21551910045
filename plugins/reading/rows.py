"""The rows of the CSV file that lies beside a document, as a spreadsheet saves it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from plugins.model.kinds.row import Row, columns_of
from plugins.problems import Problem
from plugins.reading.source_files import SourceFile

_SEPARATORS = re.compile(r"[；;\n]")


def parse_rows(
    row_class: type[Row], file: SourceFile, text: str
) -> tuple[list[Row], list[Problem]]:
    """Rows and problems of a CSV text; a bad row hides no other row."""
    table = _Table(row_class, file)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        if header != list(table.columns):
            return [], [table.wrong_header(header)]
        for cells in reader:
            row = table.parse([cell.strip() for cell in cells], reader.line_num)
            if isinstance(row, Row):
                rows.append(row)
            else:
                problems += row
    except csv.Error:
        problems.append(
            file.problem(
                "C102",
                "表格读不下去，可能是引号没有成对，或者一格太长",
                "用表格软件重新另存为 CSV（UTF-8）",
                reader.line_num,
            )
        )
    return rows, problems


class _Table:
    """The columns of a kind of row, and how a line of a file becomes one."""

    def __init__(self, row_class: type[Row], file: SourceFile) -> None:
        self.file = file
        self.columns = columns_of(row_class)
        self.heads = {name: head for head, name in self.columns.items()}
        hints = get_type_hints(row_class)
        self.lists = {name for name, hint in hints.items() if get_origin(hint) is tuple}
        self.needed = [own.name for own in fields(row_class) if own.default is MISSING]
        self.adapter: TypeAdapter[Row] = TypeAdapter(row_class)

    def wrong_header(self, header: list[str]) -> Problem:
        """What is missing from the first line, and what is too much."""
        missing = [name for name in self.columns if name not in header]
        unknown = [name for name in header if name and name not in self.columns]
        parts = []
        if missing:
            parts.append(f"缺少：{'、'.join(missing)}")
        if unknown:
            parts.append(f"多出：{'、'.join(unknown)}")
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
        problems = [
            self.file.problem("C103", f"“{self.heads[name]}”是空的", "填写这一格", line)
            for name in self.needed
            if name not in filled
        ]
        try:
            row = self.adapter.validate_python({**filled, "line": line})
        except ValidationError as error:
            return problems + list(self._refused(error, written, line))
        return problems or row

    def _value(self, name: str, cell: str) -> str | tuple[str, ...]:
        if name not in self.lists:
            return cell
        return tuple(part.strip() for part in _SEPARATORS.split(cell) if part.strip())

    def _refused(
        self, error: ValidationError, written: dict[str, str], line: int
    ) -> Iterator[Problem]:
        """Cells with a wrong value; the empty ones are told already."""
        for details in error.errors():
            name = str(details["loc"][0])
            if details["type"] != "missing":
                message = f"“{self.heads[name]}”不能写“{written[name][:40]}”"
                yield self.file.problem("C105", message, _allowed(details), line)


def _allowed(details: Any) -> str:
    """What may stand in a cell: one of the choices, or else a number."""
    choices = re.findall(r"'([^']*)'", str(details.get("ctx", {}).get("expected", "")))
    return f"只能写：{'、'.join(choices)}" if choices else "写阿拉伯数字，没有的写 0"
