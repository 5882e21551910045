"""D109: a date in a title or on a line of its own is written 2021年8月5日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field, in_text
from plugins.rules.written_text import written

STANDARD_SINCE = 2012
"""Older documents have their dates as they were printed."""

_PADDED = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_IN_HAN = re.compile(
    r"[二一][〇○Ｏ零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)
_ALONE = re.compile(r"[^，。；]{0,40}日(?:印发)?")
"""A line that ends with a date: of signature, or of the imprint (版记)."""

_ENDS = ("日", "日印发")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Dates inside a sentence are the author's; what the page sets itself has the right form."""
    if document.year < STANDARD_SINCE:
        return
    if wrong := _wrong(document.record.title):
        yield in_field(document, "title", f"标题里的日期“{wrong[0]}”写法不对", wrong[1])
    for number, text in written(document).paragraphs:
        if text.endswith(_ENDS) and _ALONE.fullmatch(text) and (wrong := _wrong(text)):
            yield in_text(document, number, f"日期“{wrong[0]}”写法不对", wrong[1])


def _wrong(text: str) -> tuple[str, str] | None:
    """A date in a wrong form, and the hint how to write it."""
    if found := _IN_HAN.search(text):
        return found[0], ""
    for found in _PADDED.finditer(text):
        right = f"{found['year']}年{int(found['month'])}月{int(found['day'])}日"
        if found[0] != right:
            return found[0], f"改为：{right}"
    return None


RULE = DocumentRule(
    "D109",
    Severity.WARNING,
    "成文日期用阿拉伯数字，月、日不编虚位",
    "GB/T 9704-2012 7.3.5.4；domain.md §1.3",
    "写成“2021年8月5日”的形式",
    check,
    of_one_field=True,
)
