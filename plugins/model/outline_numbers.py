"""The numbers of an outline (结构层次序数) and of chapters and articles, and what they are worth.

GB/T 9704-2012, 7.3.3: the four levels are written 一、 （一） 1. （1）.
"""

from __future__ import annotations

import re

NUMERAL = "[〇零一二三四五六七八九十百千]{1,9}"
"""A Chinese numeral, as part of a pattern; a longer row of these characters is no number."""

LEVELS = (
    re.compile(rf"(?P<n>{NUMERAL})、"),
    re.compile(rf"[（(](?P<n>{NUMERAL})[）)]"),
    re.compile(r"(?P<n>\d{1,2})[.．](?!\d)"),
    re.compile(r"[（(](?P<n>\d{1,2})[）)]"),
)
"""How a paragraph of each level of the outline begins, from level 1 to 4."""

ANY_LEVEL = re.compile("|".join(level.pattern.replace("?P<n>", "") for level in LEVELS))
"""The same in one pattern: the number of the group is the level."""

NOTE = re.compile(r"(?:附(?:\s*[件注])?|注|备注|说明)\d*[：:]")
"""How a note of attachments or remarks begins: the numbers in it are no outline."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def parse_numeral(text: str) -> int:
    """The value of ``二十一`` or ``21`` (full-width too), up to 9999; only the characters of numerals may occur."""
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for character in text:
        if unit := _UNITS.get(character):
            total += (digit or 1) * unit
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[character]
    return total + digit


def outline_number(text: str) -> tuple[int, int] | None:
    """The level (from 1) and the value of the number that a paragraph begins with, if it does."""
    match = ANY_LEVEL.match(text)
    if match is None or match.lastindex is None:
        return None
    return match.lastindex, parse_numeral(match[match.lastindex])
