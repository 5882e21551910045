"""T107: a table that was pasted as words between tabs is no table on the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The first of two lines, one below the other, that have tabs inside."""
    if "\t" not in document.markdown:
        return
    lines = written(document).lines
    tabbed = [number for number, line in enumerate(lines, 1) if "\t" in line.strip()]
    first = next((a for a, b in pairwise(tabbed) if b == a + 1), None)
    if first:
        yield in_text(document, first, "这里像是一张表格，格与格之间是 Tab")


RULE = DocumentRule(
    "T107",
    Severity.WARNING,
    "表格用竖线写成，不用 Tab 分格",
    "domain.md §6",
    "每行写成 | 甲 | 乙 | 的形式，第一行下面加一行 |---|---|",
    check,
)
