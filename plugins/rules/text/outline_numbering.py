"""T101: the numbers of the outline (结构层次序数) follow one another (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.model.outline_numbers import NOTE, outline_number
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text

_NEW_COUNT = re.compile(r"#|第[^，。；]{1,8}[编章节条]")
"""A heading or an article: what follows counts anew, or goes on from before it."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """A number is one more than the last of its level; a new list may begin at 1 anywhere."""
    yield from _check_numbers(document)


def _check_numbers(document: Document) -> Iterator[Finding]:
    last: dict[int, int] = {}
    counts_anew = False
    for position, line in enumerate(document.markdown.split("\n"), 1):
        text = line.strip(" \t　")
        if _NEW_COUNT.match(text):
            last, counts_anew = {}, True
        elif note := NOTE.match(text):
            # 附件：1.甲 begins a list on its own line; the outline goes on behind it.
            if found := outline_number(text[note.end() :].strip()):
                last[found[0]] = found[1]
        elif found := outline_number(text):
            level, number = found
            expected = last.get(level, 0) + 1
            if number not in (expected, 1) and not counts_anew:
                yield in_text(document, position, f"“{_start(text)}”的序数应当是 {expected}")
            counts_anew = False
            last = {outer: n for outer, n in last.items() if outer < level} | {level: number}


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
