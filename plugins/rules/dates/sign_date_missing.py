"""D111: an own official document bears its date (成文日期), from which the terms are counted."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents that were not taken in later; of a plan the day of approval will do."""
    if not isinstance(document.record, OfficialRecord) or not has_duties(document, office):
        return
    if not document.get("sign_date") and not document.get("approval_date"):
        yield in_field(document, "sign_date", "没有成文日期，算不出公开期限")


RULE = DocumentRule(
    "D111",
    Severity.WARNING,
    "公文有成文日期，公开期限从这一天算起",
    "GB/T 9704-2012 7.3.5.4；政府信息公开条例第二十六条；domain.md §2.1、§3",
    "按原件加一行 sign_date，例如 sign_date: 2026-11-20；补录的历史文件写 backfilled: true",
    check,
    of=(OfficialRecord,),
)
