"""The cells of the data files of a dataset: a column holds what its dataset says of it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence

from plugins.model.kinds.dataset import DataColumn
from plugins.problems import Problem
from plugins.reading.rows import cannot_be_read
from plugins.reading.source_files import SourceFile
from plugins.reading.written_values import (
    is_date,
    is_number,
    meant_date,
    meant_number,
    shown_value,
)

MOST_CHECKED = 20_000_000
"""Bytes of a file that are looked at: what is wrong in a column is mostly wrong from the beginning."""

_NO_NUMBER = "写阿拉伯数字，没有的留空；这一列不都是数的，在 columns 里把类型改成文本"
_YES_OR_NO = {"是", "否", "true", "false", "0", "1"}


def check_cells(columns: Sequence[DataColumn], file: SourceFile, data: bytes) -> list[Problem]:
    """The first cell of each column that is not of its type, and the first line that is cut wrong.

    ``data`` is a CSV file. An empty cell is of every type. Nothing is said of a file whose first
    line is not that of ``columns``: that is the matter of a rule.
    """
    text = data[:MOST_CHECKED].removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    if is_cut := len(data) > MOST_CHECKED:
        text = text.rpartition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: dict[str, Problem] = {}
    line = 1
    try:
        head = [cell.strip() for cell in next(reader, [])]
        if head != [column.name for column in columns]:
            return []
        line = reader.line_num + 1
        for cells in reader:
            for name, problem in _wrong_in_row(columns, cells, file, line):
                found.setdefault(name, problem)
            line = reader.line_num + 1
    except csv.Error:
        if not is_cut:  # it may be cut between the lines of a cell
            found.setdefault("", cannot_be_read(file, line))
    return list(found.values())


def _wrong_in_row(
    columns: Sequence[DataColumn], cells: list[str], file: SourceFile, line: int
) -> Iterator[tuple[str, Problem]]:
    """What is wrong in a row, by the name of the column; empty lines are no rows."""
    if not any(cells):
        return
    if len(cells) != len(columns):
        message = f"这一行有 {len(cells)} 格，应当有 {len(columns)} 格"
        yield "", file.problem("C102", message, "检查是否多了或少了逗号", line)
        return
    for column, written in zip(columns, cells, strict=True):
        cell = written.strip()
        if cell and (hint := _wrong(column.type, cell)):
            message = f"“{column.name}”的类型是{column.type}，不能写“{shown_value(cell)}”"
            yield column.name, file.problem("C106", message, hint, line)


def _wrong(kind: str, cell: str) -> str:
    """What to write instead of a cell; empty for one that is of its type."""
    if kind == "日期":
        return "" if is_date(cell, with_time=False) else meant_date(cell, with_time=False)
    if kind == "是否":
        return "" if cell.casefold() in _YES_OR_NO else "写“是”或者“否”，不知道的留空"
    if kind == "文本" or is_number(cell, with_fraction=kind == "小数"):
        return ""
    meant = meant_number(cell, with_fraction=kind == "小数")
    return f"改为：{meant}" if meant else _NO_NUMBER
