"""Y105: documents in force at the end of a year are last year's, with what came and went."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import DocumentCounts
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.annual_reports.yearly_reports import with_last_year
from plugins.rules.rule import Finding, LibraryRule, in_field

_NAMES = {"regulations": "规章", "normative": "行政规范性文件"}


def check(library: Library) -> Iterator[Finding]:
    """Valid = last year's valid + made − repealed; a corrected count of old documents may differ."""
    for report, last in with_last_year(library):
        for field, name in _NAMES.items():
            own, before = _counts(report, field), _counts(last, field)
            expected = before.valid + own.made - own.repealed
            if own.valid != expected:
                message = (
                    f"{name}现行有效 {own.valid} 件，上年 {before.valid} 件加本年制发 {own.made} 件"
                    f"减本年废止 {own.repealed} 件是 {expected} 件"
                )
                yield in_field(report, "disclosure", message)


def _counts(report: Document, field: str) -> DocumentCounts:
    counts: DocumentCounts = getattr(report.get("disclosure"), field)
    return counts


RULE = LibraryRule(
    "Y105",
    Severity.WARNING,
    "年报的现行有效件数等于上年件数加本年制发减本年废止",
    "国办公开办函〔2021〕30号；domain.md §7",
    "核对三个数；清理后重新统计的，在第六部分说明",
    check,
)
