"""Y111: a body makes one annual report a year on itself, and one that gathers those of others."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.duplicates import repeated, report_subject
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """The later report with the same body, year and scope."""
    reports = [document for document, _ in with_record(library, AnnualReportRecord)]
    for report, first in repeated(library, reports, report_subject):
        year, covers = report.get("year"), report.get("covers")
        message = f"{year}年的年报（{covers}）已经有 {first.source}"
        yield in_field(report, "year", message)


RULE = LibraryRule(
    "Y111",
    Severity.ERROR,
    "一个单位一年只有一份本机关的年报、一份汇总的年报",
    "政府信息公开条例第四十九条；domain.md §7",
    "核对发文机关、年度（year）和范围（covers）；重复收录的删去一份",
    check,
)
