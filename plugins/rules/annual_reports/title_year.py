"""Y110: the year in the title of an annual report is the year reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Titles with a year: whoever writes over last year's report forgets one of the two."""
    record, found = document.record, _YEAR.search(document.record.title)
    if isinstance(record, AnnualReportRecord) and found and int(found[1]) != record.year:
        message = f"标题写的是 {found[1]} 年，报告年度写的是 {record.year}"
        yield in_field(document, "title", message)


RULE = DocumentRule(
    "Y110",
    Severity.WARNING,
    "年报标题里的年份是报告年度",
    "国办公开办函〔2021〕30号；domain.md §7",
    "改正标题，或者改正 year；正文和各表的年份也要核对",
    check,
    of=(AnnualReportRecord,),
)
