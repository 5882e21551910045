"""Y104: what an annual report carries over is what last year's report carried forward."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.annual_reports.sums import COLUMNS
from plugins.rules.annual_reports.yearly_reports import with_last_year
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """二 of a year and 四 of the year before, column by column, for one body and scope."""
    for report, last in with_last_year(library):
        own, before = _row(report, "carried_over"), _row(last, "carried_forward")
        if own is None or before is None:
            continue
        for field, name in COLUMNS.items():
            carried, left = getattr(own, field), getattr(before, field)
            if carried != left:
                message = f"“{name}”上年结转 {carried} 件，{last.source} 结转下年度 {left} 件"
                yield Finding(report.rows_source, own.line, message)


def _row(report: Document, part: str) -> Applications | None:
    """The row of the second table that plays a part; None in a table that is not complete."""
    rows = [row for row in report.items if isinstance(row, Applications)]
    if len(rows) != len(APPLICATION_LINES):
        return None
    pairs = zip(APPLICATION_LINES, rows, strict=True)
    return next(row for line, row in pairs if line.part == part)


RULE = LibraryRule(
    "Y104",
    Severity.ERROR,
    "年报的上年结转数等于上一年年报的结转下年度数",
    "国办公开办函〔2021〕30号；domain.md §7",
    "核对两年的年报；上一年的数字写错的，更正上一年的年报",
    check,
)
