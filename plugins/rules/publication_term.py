"""D102: government information is published within 20 working days (Regulation, article 26)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import PUBLICATION_TERM, UnknownYearError, add_working_days, chinese_date
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Documents that are neither backfilled nor have a reason for being late."""
    for document in library.documents:
        signed = document.get("sign_date")
        if signed and not document.get("backfilled") and not document.get("late_reason"):
            yield from _late(document)


def _late(document: Document) -> Iterator[Finding]:
    published = document.record.publish_datetime.date()
    try:
        last_day = add_working_days(document.get("sign_date"), PUBLICATION_TERM)
    except UnknownYearError as error:
        yield in_field(
            document, "sign_date", str(error), "更新软件后再试；或者暂时写明 late_reason"
        )
        return
    if published > last_day:
        message = f"应在{chinese_date(last_day)}前公开，发布时间是{chinese_date(published)}"
        yield in_field(document, "publish_datetime", message)


RULE = Rule(
    "D102",
    Severity.ERROR,
    "政府信息自形成之日起二十个工作日内公开",
    "政府信息公开条例第二十六条；domain.md §3",
    "确有理由的写明 late_reason；补录的历史文件写 backfilled: true",
    check,
)
