"""D110: a normative document is filed for the record (备案) within 30 days of its publication."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_DAYS = 30


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Where the day of filing is written down."""
    filed, published = document.get("filing_date"), document.record.publish_datetime.date()
    if filed is None or document.get("late_reason") or not has_duties(document, office):
        return
    days = (filed - published).days
    if days > _DAYS:
        message = f"备案日期是{chinese_date(filed)}，发布后已经过了 {days} 天"
        yield in_field(document, "filing_date", message)


RULE = DocumentRule(
    "D110",
    Severity.WARNING,
    "自公布之日起三十日内报送备案",
    "法规规章备案审查条例第四条；domain.md §2.7",
    "对照报备的公文核对备案日期；确实晚了的，写明 late_reason",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
