"""Y109: the county's annual report (汇总) counts at least what the reports of its bodies count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord, Applications
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule

_NOTHING = (0,) * len(APPLICATION_LINES)


def check(library: Library) -> Iterator[Finding]:
    """Row by row of the second table, against the own reports (本机关) of that year that are here."""
    reports = with_record(library, AnnualReportRecord)
    own = [(d, record) for d, record in reports if library.office.is_own(d)]
    sums = _sums_by_year(own)
    for report, record in own:
        parts = sums.get(record.year, _NOTHING) if record.covers == "汇总" else _NOTHING
        for row, total in zip(_rows(report), parts, strict=False):
            if row.total < total:
                message = f"汇总年报“{row.item}”是 {row.total}，本站各单位年报之和是 {total}"
                yield Finding(report.rows_source, row.line, message)


def _sums_by_year(own: Iterable[tuple[Document, AnnualReportRecord]]) -> dict[int, Sequence[int]]:
    """For each year the totals of the bodies' reports on themselves, line by line."""
    sums: dict[int, Sequence[int]] = {}
    for document, record in own:
        rows = _rows(document)
        if record.covers == "本机关" and rows:
            before = sums.get(record.year, _NOTHING)
            sums[record.year] = [n + row.total for n, row in zip(before, rows, strict=True)]
    return sums


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
