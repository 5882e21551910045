"""Q107: a consultation that ended more than a month ago has a result (采纳情况)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.consultations.result_due import awaiting_result
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Own consultations whose month is over."""
    for document, last_day in awaiting_result(library):
        if last_day < library.as_of:
            message = f"没有公布征求意见的结果，最迟应在{chinese_date(last_day)}公布"
            yield in_field(document, "end_date", message)


RULE = LibraryRule(
    "Q107",
    Severity.ERROR,
    "征求意见结束满一个月的，已经公布采纳情况",
    "2021年浙江省政务公开工作要点一（一）；domain.md §10",
    "写明 result；没有收到意见的也要公布，received 写 0；补录的历史文件写 backfilled: true",
    check,
)
