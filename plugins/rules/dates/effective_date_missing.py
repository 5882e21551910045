"""D106: a normative document says from when it applies (施行日期)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own normative documents that were not taken in later."""
    is_normative = document.get("nature") == "行政规范性文件"
    if is_normative and not document.get("effective_date") and has_duties(document, office):
        yield in_field(document, "nature", "行政规范性文件没有写明施行日期")


RULE = DocumentRule(
    "D106",
    Severity.WARNING,
    "行政规范性文件写明施行日期",
    "浙江省行政规范性文件管理办法；domain.md §2.7",
    "按正文写明 effective_date；自公布之日起施行的，写公布的日期",
    check,
)
