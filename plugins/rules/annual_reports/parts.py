"""Y109: the county's annual report (汇总) counts at least what the reports of its bodies count."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord, Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Row by row of the second table, against the own reports (本机关) of that year that are here."""
    reports = [d for d in library.documents if isinstance(d.record, AnnualReportRecord)]
    own = [d for d in reports if library.office.is_own(d)]
    for report in own:
        parts = [d for d in own if _is_part(d, report)]
        for index, row in enumerate(_rows(report)):
            total = sum(_rows(part)[index].total for part in parts)
            if row.total < total:
                message = f"汇总年报“{row.item}”是 {row.total}，本站各单位年报之和是 {total}"
                yield Finding(report.rows_source, row.line, message)


def _is_part(document: Document, report: Document) -> bool:
    """Whether a report with a whole table is one of those that ``report`` gathers."""
    same_year = document.get("year") == report.get("year")
    scopes = (document.get("covers"), report.get("covers"))
    return same_year and scopes == ("本机关", "汇总") and bool(_rows(document))


def _rows(document: Document) -> list[Applications]:
    """The second table; empty where it is not complete."""
    rows = [row for row in document.items if isinstance(row, Applications)]
    return rows if len(rows) == len(APPLICATION_LINES) else []


RULE = LibraryRule(
    "Y109",
    Severity.WARNING,
    "汇总年报的申请件数不少于各单位年报之和",
    "政府信息公开条例第四十九条；国办公开办函〔2021〕30号；domain.md §7",
    "核对汇总表和各单位的年报",
    check,
)
