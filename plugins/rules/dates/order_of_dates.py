"""D101: what happens later has a later date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

from plugins.model.document import Document
from plugins.model.kinds.fields import fields_by_name
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, value_of

PAIRS = (
    ("sign_date", "print_date", "成文日期", "印发日期"),
    ("sign_date", "publish_datetime", "成文日期", "发布时间"),
    ("print_date", "publish_datetime", "印发日期", "发布时间"),
    ("effective_date", "expiry_date", "施行日期", "有效期至"),
    ("period_start", "period_end", "规划期开始年份", "规划期结束年份"),
    ("approval_date", "publish_datetime", "批准日期", "发布时间"),
    ("review.date", "publish_datetime", "审查日期", "发布时间"),
    ("sign_date", "filing_date", "成文日期", "备案日期"),
    ("start_date", "end_date", "开始日期", "截止日期"),
)
"""Fields of which the first must not be later than the second, with their Chinese names."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every pair of dates that a document has."""
    record_class: type = type(document.record)
    for first, second, first_name, second_name in _pairs_in(record_class):
        earlier = _day(value_of(document, first))
        later = None if earlier is None else _day(value_of(document, second))
        if later is not None and earlier > later:
            message = f"{second_name}（{later}）早于{first_name}（{earlier}）"
            yield in_field(document, second, message)


@cache
def _pairs_in(record_class: type) -> tuple[tuple[str, str, str, str], ...]:
    """The pairs of which records of a class have both."""
    known = fields_by_name(record_class)
    return tuple(pair for pair in PAIRS if all(own.partition(".")[0] in known for own in pair[:2]))


def _day(value: Any) -> Any:
    """Compare by day: a time of publication counts as its day; a year stays a number."""
    return value.date() if isinstance(value, datetime) else value


RULE = DocumentRule(
    "D101",
    Severity.ERROR,
    "成文、印发、审查、发布、施行、失效等日期先后有序",
    "GB/T 9704-2012 7.3.5.4、7.4.3；domain.md §2.1、§2.7",
    "对照原件核对这两个日期",
    check,
    of_one_field=True,
)
