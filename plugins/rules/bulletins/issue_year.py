"""B103: the year of an issue is the year in which it came out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_YEAR = re.compile(r"((?:19|20)\d{2})年")


def check(issue: Document, _: Office) -> Iterator[Finding]:
    """Each issue by itself; how one follows the other is the matter of rule B102."""
    record = issue.record
    if isinstance(record, BulletinRecord) and record.year != record.issue_date.year:
        message = f"年份写的是 {record.year}，出版日期是 {record.issue_date}"
        yield in_field(issue, "year", message)
    in_title = _YEAR.search(issue.record.title)
    if isinstance(record, BulletinRecord) and in_title and int(in_title[1]) != record.year:
        message = f"标题写的是 {in_title[1]} 年，年份写的是 {record.year}"
        yield in_field(issue, "title", message, "改正标题，或者改正年份")


RULE = DocumentRule(
    "B103",
    Severity.ERROR,
    "一期公报的年份是出版日期的年份",
    "国办发〔2018〕22号；domain.md §9",
    "核对年份和出版日期",
    check,
    of=(BulletinRecord,),
)
