"""B102: the number in the year (期) restarts at 1, the running number (总期) grows by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field

_IN_TITLE = re.compile(r"(?<!总)第\s?(\d{1,3})\s?期")


def check(library: Library) -> Iterator[Finding]:
    """Issues in the order of their running numbers; an archive may begin with any issue."""
    issues = [(record, issue) for issue, record in with_record(library, BulletinRecord)]
    issues.sort(key=lambda pair: (pair[0].total_no, pair[0].issue_date, pair[1].id))
    for (before, _), (record, issue) in pairwise(issues):
        yield from _check_step(before, record, issue)
    for record, issue in issues:
        in_title = _IN_TITLE.search(record.title)
        if in_title and int(in_title[1]) != record.issue_no:
            message = f"标题写的是第 {in_title[1]} 期，期写的是 {record.issue_no}"
            yield in_field(issue, "title", message, "改正标题，或者改正 issue_no")


def _check_step(
    before: BulletinRecord, record: BulletinRecord, issue: Document
) -> Iterator[Finding]:
    if record.total_no != before.total_no + 1:
        message = f"总期应当是 {before.total_no + 1}，写的是 {record.total_no}"
        yield in_field(issue, "total_no", message)
    expected = before.issue_no + 1 if record.year == before.year else 1
    if record.issue_no != expected:
        message = f"{record.year} 年的这一期应当是第 {expected} 期，写的是 {record.issue_no}"
        yield in_field(issue, "issue_no", message)
    if record.issue_date < before.issue_date:
        yield in_field(issue, "issue_date", f"出版日期早于上一期的 {before.issue_date}")


RULE = LibraryRule(
    "B102",
    Severity.ERROR,
    "期号每年从 1 开始，总期连续，出版日期依次",
    "国办发〔2018〕22号；domain.md §9",
    "对照上一期核对期号、总期和出版日期",
    check,
)
