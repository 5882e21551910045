"""The rows of a catalog from the CSV file that lies beside it, as a spreadsheet saves it."""

from __future__ import annotations

import csv
import io
import re

from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem
from plugins.problems import Problem
from plugins.reading.source_files import SourceFile

_SEPARATORS = re.compile(r"[；;\n]")
_LISTS = {"content", "basis", "channels", "audience", "method", "level"}
_OPTIONAL = {"subitem", "column"}


def parse_disclosure_rows(
    file: SourceFile, text: str
) -> tuple[list[DisclosureItem], list[Problem]]:
    """Items and problems of a disclosure catalog's CSV text; a bad row hides no other row."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    items: list[DisclosureItem] = []
    problems: list[Problem] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        if header != list(DISCLOSURE_COLUMNS):
            return [], [_wrong_header(file, header)]
        for row in reader:
            _add_row(file, row, reader.line_num, items, problems)
    except csv.Error:
        problems.append(
            file.problem(
                "C102",
                "表格读不下去，可能是引号没有成对，或者一格太长",
                "用表格软件重新另存为 CSV（UTF-8）",
                reader.line_num,
            )
        )
    return items, problems


def _wrong_header(file: SourceFile, header: list[str]) -> Problem:
    missing = [name for name in DISCLOSURE_COLUMNS if name not in header]
    unknown = [name for name in header if name and name not in DISCLOSURE_COLUMNS]
    found = "；".join(
        part
        for part in (
            f"缺少：{'、'.join(missing)}" if missing else "",
            f"多出：{'、'.join(unknown)}" if unknown else "",
        )
        if part
    )
    order = "，".join(DISCLOSURE_COLUMNS)
    return file.problem("C101", f"表头不对（{found or '次序不同'}）", f"第一行依次写：{order}")


def _add_row(
    file: SourceFile,
    row: list[str],
    line: int,
    items: list[DisclosureItem],
    problems: list[Problem],
) -> None:
    cells = [cell.strip() for cell in row]
    if not any(cells):
        return
    if len(cells) != len(DISCLOSURE_COLUMNS):
        problems.append(
            file.problem(
                "C102",
                f"这一行有 {len(cells)} 格，应当有 {len(DISCLOSURE_COLUMNS)} 格",
                "检查是否多了或少了逗号",
                line,
            )
        )
        return
    values = dict(zip(DISCLOSURE_COLUMNS.values(), cells, strict=True))
    lists = {name: _split(values[name]) for name in _LISTS}
    for column, name in DISCLOSURE_COLUMNS.items():
        if not lists.get(name, values[name]) and name not in _OPTIONAL:
            problems.append(file.problem("C103", f"“{column}”是空的", "填写这一格", line))
    single = {name: value for name, value in values.items() if name not in _LISTS}
    items.append(DisclosureItem(line=line, **single, **lists))  # type: ignore[arg-type]


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _SEPARATORS.split(cell) if part.strip())
