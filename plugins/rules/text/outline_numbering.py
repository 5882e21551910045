"""T101: the numbers of the outline (结构层次序数) follow one another (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.model.outline_numbers import LEVELS
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import written

_NONE_YET = (0,) * (len(LEVELS) + 1)
"""The last number of each level, which is the index."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """A number is one more than the last of its level; a new list may begin at 1 anywhere.

    What follows a heading or an article counts anew, or goes on from before it.
    """
    last = _NONE_YET
    counts_anew = False
    for opening in written(document).openings:
        if opening.is_behind_article:
            last, counts_anew = _NONE_YET, True
        if opening.number is None:
            continue
        level, number = opening.number
        if opening.is_note:
            # 附件：1.甲 begins a list on its own line; the outline goes on behind it.
            last = (*last[:level], number, *last[level + 1 :])
            continue
        expected = last[level] + 1
        if number not in (expected, 1) and not counts_anew:
            message = f"“{_start(opening.text)}”的序数应当是 {expected}"
            yield in_text(document, opening.line, message)
        counts_anew = False
        last = (*last[:level], number, *_NONE_YET[level + 1 :])


def _start(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}……"


RULE = DocumentRule(
    "T101",
    Severity.WARNING,
    "结构层次序数依次为“一、”“（一）”“1.”“（1）”，不跳号、不重号",
    "GB/T 9704-2012 7.3.3；domain.md §1.3",
    "对照原件核对这里和前面的序数",
    check,
)
