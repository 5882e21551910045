"""Y101: the numbers of an annual report agree with one another (勾稽关系)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import (
    AnnualReportRecord,
    Applications,
    CaseCounts,
    DocumentCounts,
)
from plugins.model.kinds.application_lines import APPLICATION_LINES
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

APPLICANTS = {
    "natural_persons": "自然人",
    "businesses": "商业企业",
    "research": "科研机构",
    "social": "社会公益组织",
    "legal": "法律服务机构",
    "others": "其他",
}
"""The six columns of applicants, of which 总计 is the sum."""

COLUMNS = APPLICANTS | {"total": "总计"}
_CASES = {
    "reconsideration": "行政复议",
    "direct_litigation": "行政诉讼：未经复议直接起诉",
    "litigation_after_reconsideration": "行政诉讼：复议后起诉",
}
_DOCUMENTS = {"regulations": "规章", "normative": "行政规范性文件"}


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The three tables; the columns of the second where all of its rows are there."""
    if isinstance(document.record, AnnualReportRecord):
        yield from _check_documents(document, document.record)
        rows = [row for row in document.items if isinstance(row, Applications)]
        for row in rows:
            yield from _check_row(document, row)
        if len(rows) == len(APPLICATION_LINES):
            for field, name in COLUMNS.items():
                yield from _check_column(document, rows, field, name)
        yield from _check_cases(document, document.record)


def _check_documents(document: Document, record: AnnualReportRecord) -> Iterator[Finding]:
    for field, name in _DOCUMENTS.items():
        counts: DocumentCounts = getattr(record.disclosure, field)
        if counts.valid < counts.made:
            message = f"{name}现行有效 {counts.valid} 件，少于本年制发 {counts.made} 件"
            yield in_field(document, f"disclosure.{field}.valid", message)


def _check_row(document: Document, row: Applications) -> Iterator[Finding]:
    total = sum(getattr(row, field) for field in APPLICANTS)
    if total != row.total:
        message = f"“{row.item}”的总计是 {row.total}，前六项之和是 {total}"
        yield Finding(document.rows_source, row.line, message)


def _check_column(
    document: Document, rows: list[Applications], field: str, name: str
) -> Iterator[Finding]:
    """（七） is the sum of the outcomes, and 一 + 二 = （七） + 四."""
    parts = {line.part: 0 for line in APPLICATION_LINES}
    for line, row in zip(APPLICATION_LINES, rows, strict=True):
        parts[line.part] += getattr(row, field)
    total = next(
        row for line, row in zip(APPLICATION_LINES, rows, strict=True) if line.part == "total"
    )
    if parts["total"] != parts["result"]:
        message = (
            f"“{name}”一列的（七）总计是 {parts['total']}，各项办理结果之和是 {parts['result']}"
        )
        yield Finding(document.rows_source, total.line, message)
    received = parts["new"] + parts["carried_over"]
    handled = parts["total"] + parts["carried_forward"]
    if received != handled:
        message = f"“{name}”一列：第一项加第二项是 {received}，第三项加第四项是 {handled}"
        yield Finding(document.rows_source, rows[-1].line, message)


def _check_cases(document: Document, record: AnnualReportRecord) -> Iterator[Finding]:
    for field, name in _CASES.items():
        counts: CaseCounts = getattr(record.cases, field)
        total = counts.upheld + counts.corrected + counts.other + counts.pending
        if total != counts.total:
            message = f"{name}的总计是 {counts.total}，前四项之和是 {total}"
            yield in_field(document, f"cases.{field}.total", message)


RULE = DocumentRule(
    "Y101",
    Severity.ERROR,
    "年报三张表的数字符合勾稽关系",
    "国办公开办函〔2021〕30号；domain.md §7",
    "对照原始台账核对这几个数",
    check,
    of=(AnnualReportRecord,),
)
