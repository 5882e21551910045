"""D102: government information is published within 20 working days (Regulation, article 26)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import (
    FIRST_YEAR,
    PUBLICATION_TERM,
    UnknownYearError,
    add_working_days,
    chinese_date,
    working_days_between,
)
from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_BEFORE_CALENDARS = "补录的历史文件写 backfilled: true"
_NEW_CALENDAR = (
    "先核对年份；没有写错的，请技术人员更新软件的节假日数据（chinesecalendar 软件包），文件不用改"
)
_FOUNDED = date(1949, 10, 1)
"""No government that there is signed anything before: such a year is a slip."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents, neither backfilled nor with a reason for being late; a plan from its approval."""
    starts = [document.get(field) for field in ("approval_date", "sign_date")]
    formed = min((day for day in starts if day), default=None)
    if formed and has_duties(document, office) and not document.get("late_reason"):
        yield from _late(document, formed)


def _late(document: Document, formed: date) -> Iterator[Finding]:
    """The days that were taken count: the last day may lie in a year without a calendar yet."""
    published = document.record.publish_datetime.date()
    if (published - formed).days <= PUBLICATION_TERM:
        return  # so few days hold no more working days, whatever the holidays are
    try:
        is_late = working_days_between(formed, published) > PUBLICATION_TERM
    except UnknownYearError as error:
        if formed < _FOUNDED:
            message = f"成文日期写的是{chinese_date(formed)}"
            yield in_field(document, "sign_date", message, "年份是不是写错了？对照原件改正")
            return
        hint = _BEFORE_CALENDARS if error.year < FIRST_YEAR else _NEW_CALENDAR
        yield in_field(document, "publish_datetime", str(error), hint)
        return
    if is_late:
        last_day = chinese_date(add_working_days(formed, PUBLICATION_TERM))
        message = f"最迟应在{last_day}公开，发布时间是{chinese_date(published)}"
        yield in_field(document, "publish_datetime", message)


RULE = DocumentRule(
    "D102",
    Severity.ERROR,
    "政府信息自形成之日起二十个工作日内公开",
    "政府信息公开条例第二十六条；domain.md §3",
    "确有理由的写明 late_reason；补录的历史文件写 backfilled: true",
    check,
    of=(IssuedRecord,),
)
