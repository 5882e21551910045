"""T113: a table has a separator row, and no row has more cells than its head: those would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written

_SEPARATOR = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_BAR = re.compile(r"(?<!\\)\|")
_BORDER = re.compile(r"^\||(?<!\\)\|$")
_ADD_SEPARATOR = (
    "在表头下面加一行，例如 |---|---|，格数与表头相同；表格的各行之间不空行；"
    "不是表格的，把竖线写成 &#124;"
)


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Lines with bars, one below the other, of which the first has a bar before it or a separator below."""
    if "|" not in document.markdown:
        return
    lines = enumerate(written(document).lines, 1)
    for bars, block in groupby(lines, lambda numbered: _bars(numbered[1])):
        if bars:
            for line, message, hint in _check_block(list(block)):
                yield in_text(document, line, message, hint)


def _bars(line: str) -> str:
    """Where a line has bars; lines that differ in this do not belong to one table."""
    if line.lstrip().startswith("|"):
        return "before it"
    return "inside" if "|" in line else ""


def _check_block(block: list[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    first, head = block[0]
    bordered = bool(_BORDER.search(head.strip()))
    columns = len(_cells(head, bordered))
    separator = block[1][1] if len(block) > 1 else ""
    if not ("|" in separator and _SEPARATOR.fullmatch(separator)):
        if head.lstrip().startswith("|"):
            yield first, "这里像是表格，缺少表头下面的分隔行", _ADD_SEPARATOR
        return
    if (rules := len(_cells(separator, bordered))) != columns:
        message = f"表头有 {columns} 格，分隔行有 {rules} 格，不会显示成表格"
        yield block[1][0], message, "分隔行的格数改成与表头相同"
        return
    for number, line in block[2:]:
        cells = _cells(line, bordered)
        if any(cells[columns:]):
            yield number, f"这一行有 {len(cells)} 格，表头只有 {columns} 格，多出的文字会丢失", ""


def _cells(line: str, bordered: bool) -> list[str]:
    """The cells of a row; a bar in code or behind a backslash is text.

    ``bordered`` tables have a bar before or behind the cells of their head; in others a bar at
    either end stands between two cells, of which one is empty.
    """
    row = _CODE.sub("`", line.strip())
    cells = _BAR.split(_BORDER.sub("", row) if bordered else row)
    return [cell.strip() for cell in cells]


RULE = DocumentRule(
    "T113",
    Severity.ERROR,
    "表格有分隔行，每行的格数不多于表头",
    "政府网站发展指引；domain.md §6",
    "检查是否多了竖线，或者表头少了一栏；文字里的竖线写成 &#124;",
    check,
)
