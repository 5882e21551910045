"""Rules for setting a line of Chinese (domain.md §13, CLREQ): places in a text, and no more than that.

WeasyPrint breaks lines by Unicode's rules, which are nearly the Chinese ones. What they lack is said
here as ranges of a text; ``chinese_layout`` hands them to Pango. The text is never changed: a reader
who copies from the PDF or searches in it finds what the document says.

Between Chinese and Latin letters or digits there is no gap. CLREQ leaves it open, official documents
are set on a grid without it, and digits have white at their sides already.
"""

from __future__ import annotations

import re

Range = tuple[int, int]
"""Characters of a text, from the first to before the second."""

OPENING = "（〔【《〈「『“‘［｛"
"""Marks that no line ends with; their left half is white."""

CLOSING = "、，。：；！？）〕】》〉」』”’］｝"
"""Marks that no line begins with; their right half is white."""

_UNITS = (
    "个百分点|百分点|个工作日|工作日|自然日|个月|小时|分钟|周岁|千瓦时|千瓦|兆瓦|摄氏度"
    "|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|毫克|海里"
    "|[十百千]?[万亿](?:美元|欧元|港元|元|人次|人|户|吨|亩|平方米|立方米|千瓦)?|美元|欧元|港元|人次"
)
_SIGNS = r"[%％‰℃°′″]"
_NUMBER = re.compile(
    # 发文字号: the year in its brackets and the number stay together.
    r"〔[0-9]{4}〕\s?第?[0-9]+号"
    # A sign, a number with its separators, and its unit: signs, Latin or Chinese (one character
    # at least: what follows a number nearly always counts something).
    r"|[第¥￥＄$±＋－]?[0-9]+(?:[.,:：．][0-9]+)*"
    rf"(?:\s?{_SIGNS}[A-Z]?|\s?[A-Za-zμΩ]{{1,4}}[²³]?(?![A-Za-z])|{_UNITS}|[\u3400-\u9fff])?"
)
_NOT_AT_START = re.compile(r"\S(?:—+|…+|[–～~·・•／－])")
"""Dashes, ellipses, 连接号, 间隔号, with what they follow: Unicode lets them begin a line."""
_BETWEEN = re.compile(r"[\u3400-\u9fff][/／][\u3400-\u9fff]")
"""分隔号 stands neither first nor last in a line."""
_MARKS = CLOSING + OPENING
_LAST_TWO = re.compile(rf"[^\s{_MARKS}][{_MARKS}]*[^\s{_MARKS}][{_MARKS}]*$")
"""孤字不成行: a paragraph's last line has two characters at least."""

_NARROW = re.compile(rf"[{CLOSING}](?=[{CLOSING}{OPENING}])|(?<=[{OPENING}])[{OPENING}]")


def unbroken(text: str) -> list[Range]:
    """The ranges in which no line may end, in order; they do not overlap."""
    found = sorted(
        match.span()
        for rule in (_NUMBER, _NOT_AT_START, _BETWEEN, _LAST_TWO)
        for match in rule.finditer(text)
    )
    joined: list[Range] = []
    for start, end in found:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def narrow_marks(text: str) -> list[Range]:
    """The marks that are half as wide because another mark is next to them: two take 1.5 em."""
    return [match.span() for match in _NARROW.finditer(text)]


_RIGID = re.compile(r"—+|…+|[!-~]+|[ \u00a0]+")
"""What is not pulled apart: a dash, an ellipsis, a number, a Latin word; and the spaces of Latin text."""


def stretchable(text: str) -> list[Range]:
    """The ranges of a line between whose characters a gap may grow; spaces are not among them."""
    ranges, last = [], 0
    for match in _RIGID.finditer(text):
        ranges.append((last, match.start()))
        last = match.end()
    ranges.append((last, len(text)))
    return [(start, end) for start, end in ranges if start < end]
