"""D106: a normative document says from when it applies (施行日期)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_APPLIES = re.compile(
    r"本[\u4e00-\u9fff]{1,6}自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|执行|生效)"
)
"""How a document says from when it applies: 本办法自2026年11月1日起施行."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own normative documents that were not taken in later; the field agrees with the text."""
    if document.get("nature") != "行政规范性文件" or not has_duties(document, office):
        return
    stated, in_text = document.get("effective_date"), _days_in_text(document.body.text)
    hint = f"按正文写：effective_date: {in_text[-1]}" if in_text else ""
    if not stated:
        yield in_field(document, "nature", "行政规范性文件没有写明施行日期", hint)
    elif in_text and stated not in in_text:
        message = f"施行日期写的是{chinese_date(stated)}，正文写的是{chinese_date(in_text[-1])}"
        yield in_field(document, "effective_date", message, hint)


def _days_in_text(text: str) -> list[date]:
    """The days from which a text says that it applies itself; a day that does not exist is none."""
    days = []
    for found in _APPLIES.finditer(text):
        with suppress(ValueError):
            days.append(date(*map(int, found.groups())))
    return days


RULE = DocumentRule(
    "D106",
    Severity.WARNING,
    "行政规范性文件写明施行日期",
    "浙江省行政规范性文件管理办法；domain.md §2.7",
    "按正文写明 effective_date；自公布之日起施行的，写公布的日期",
    check,
    of=(NormativeRecord,),
)
