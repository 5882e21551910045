"""Y108: an annual report says what fees for handling information (信息处理费) were collected."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The words in the text; that none was collected is said too."""
    is_report = isinstance(document.record, AnnualReportRecord)
    if is_report and "信息处理费" not in document.body.text:
        yield in_text(document, 1, "年报没有说明信息处理费的收取情况")


RULE = DocumentRule(
    "Y108",
    Severity.WARNING,
    "年报说明信息处理费的收取情况",
    "国办函〔2020〕109号；国办公开办函〔2021〕30号；domain.md §7",
    "在“六、其他需要报告的事项”里说明，没有收取的也要写明",
    check,
    of=(AnnualReportRecord,),
)
