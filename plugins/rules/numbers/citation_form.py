"""N105: document numbers in running text have the form of GB/T 9704-2012, 7.2.5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written

STANDARD_SINCE = 2012
"""Older documents keep the form in which they were printed."""

_IN_BRACKETS = re.compile(r"[〔﹝\[［(（【〈<]\s?(?:19|20)\d{2}")
"""A year as every number has it."""

_NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fa5])(?<![令告字])\s?[〔﹝\[［(（【〈<]\s?(?P<year>(?:19|20)\d{2})\s?[〕﹞\]］)）】〉>]"
    r"\s?第?\s?0*(?P<serial>[1-9]\d{0,4})\s?号"
)
"""Behind 令 and 告 stand orders and announcements, behind 字 the numbers of single cases
(罚决字〔2026〕第0125号), which have forms of their own."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """One finding a document, at the first place, with the number of places."""
    if document.year < STANDARD_SINCE or not _IN_BRACKETS.search(document.markdown):
        return
    places = [
        (line, found)
        for line, text in enumerate(written(document).lines, 1)
        if "号" in text and _IN_BRACKETS.search(text)
        for found in _NUMBER.finditer(text)
        if found[0] != _right(found)
    ]
    if places:
        line, first = places[0]
        message = f"引用的文号“{first[0].strip()}”写法不对，这样的共 {len(places)} 处"
        yield in_text(document, line, message, f"改为：{_right(first)}")


def _right(found: re.Match[str]) -> str:
    """The part behind the code, as it should be; where a code begins cannot be told in a text."""
    return f"〔{found['year']}〕{found['serial']}号"


RULE = DocumentRule(
    "N105",
    Severity.WARNING,
    "正文引用的发文字号，年份用六角括号〔〕，顺序号不加“第”、不编虚位",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "写成“台政办发〔2021〕28号”的形式",
    check,
)
