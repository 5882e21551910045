"""Which forms of a Chinese character the search takes for one.

A character has simplified and traditional forms, and others that are usual in Taiwan and Hong Kong:
台 臺 檯 颱 枱. All forms that OpenCC's tables connect, in whichever direction, are one class, and
the search folds every member to the same one. So 乾 and 幹 are found with 干, 後 with 后, and 象 with
像: a class joins words that one script keeps apart, because the other does not. Nothing that any
reading of a word could mean is missed; what is found besides is little, as a word is more than one
character. Of the 134,000 pairs of characters in 700 laws 66 become one with another.

The table is made by ``make_character_forms`` and is published as a script, so that Python and the
browser read the same file.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from pathlib import Path

TABLE = Path(__file__).parents[2] / "theme/static/js/character_forms.js"
"""The table: two rows of code points, each written as its distance from the one before."""

_ROW = re.compile(r"export const (\w+) = `([^`]*)`")


@cache
def character_forms() -> dict[str, str]:
    """What each form of a character is folded to; a form that stands for its class is not here."""
    rows = dict(_ROW.findall(TABLE.read_text("utf-8")))
    return dict(zip(_characters(rows["FORMS"]), _characters(rows["FOLDED"]), strict=True))


def _characters(row: str) -> list[str]:
    return [chr(code) for code in accumulate(int(distance, 36) for distance in row.split())]
