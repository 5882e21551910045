"""D104: the year in a document's address is the year of the document."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date, may_bear_year
from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Addresses with a year and documents with a date; both years may go at the turn of a year.

    An annual report is sought by the year that it reports on, which is over when it is written.
    """
    year, day = document.year, document.known_date
    if isinstance(document.record, AnnualReportRecord) and document.record.year == year:
        return
    if day and f"/{year}/" in document.id and not may_bear_year(day, year):
        message = f"文件放在 {year} 年的文件夹里，日期是{chinese_date(day)}"
        yield Finding(document.source, 1, message)


RULE = DocumentRule(
    "D104",
    Severity.WARNING,
    "文件放在成文（出版）那一年的文件夹里",
    "年份是永久网址的一部分，列表按它分年",
    "日期写错的改正日期；还没有发布过的，移到那一年的文件夹",
    check,
)
