"""Y102: the second table of an annual report has the prescribed rows, in order, in their words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord, Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding

_SCALE = str.maketrans("", "", ' \t　、.．。“”"')


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The first row that is not the next one, or each that is written otherwise.

    Silent while rows could not be read: they would be missing here.
    """
    if not isinstance(document.record, AnnualReportRecord) or not document.items_are_whole:
        return
    rows = [row for row in document.items if isinstance(row, Applications)]
    for line, row in zip(APPLICATION_LINES, rows, strict=False):
        if row.item != line.item:
            path, hint = document.rows_source, f"改为：{line.item}"
            if _letters(row.item) != _letters(line.item):
                yield Finding(path, row.line, f"这一行应当是“{line.item}”，写的是“{row.item}”")
                return
            yield Finding(path, row.line, f"“{row.item}”与规定格式的写法不同", hint)
    if len(rows) != len(APPLICATION_LINES):
        message = f"申请情况表有 {len(rows)} 行，应当有 {len(APPLICATION_LINES)} 行"
        yield Finding(document.rows_source, 1, message)


def _letters(item: str) -> str:
    """An item without what is easily written otherwise: width of brackets, spaces, points."""
    return unicodedata.normalize("NFKC", item).translate(_SCALE)


RULE = DocumentRule(
    "Y102",
    Severity.ERROR,
    "年报申请情况表的行齐全，次序和用语与规定格式一致",
    "国办公开办函〔2021〕30号；domain.md §7",
    "对照规定格式的 25 行补齐，不增不减；没有的写 0",
    check,
    of=(AnnualReportRecord,),
)
