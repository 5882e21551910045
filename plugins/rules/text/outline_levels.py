"""T114: the levels of the outline come in their order; a level that the text uses is not left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text
from plugins.rules.written_text import Opening, written

_NAMES = ("一、", "（一）", "1.", "（1）")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """A part with two levels may use 一、 and 1.; one that uses （一） too may not leave it out.

    Each part of the first level chooses its own levels; two levels are nowhere left out together.
    """
    numbered = list(_numbered(written(document).openings))
    if not any(0 < before < level - 1 for (_, before), (_, level) in pairwise(numbered)):
        return
    used = {level for _, level in numbered}
    parts = _levels_of_parts(numbered)
    before = 0
    for (line, level), in_part in zip(numbered, parts, strict=True):
        left_out = set(range(before + 1, level)) if before else set()
        if missing := left_out & (used if len(left_out) > 1 else in_part):
            name = _NAMES[min(missing) - 1]
            message = f"“{_NAMES[before - 1]}”下面直接用了“{_NAMES[level - 1]}”，缺少“{name}”一级"
            yield in_text(document, line, message)
        before = level


def _levels_of_parts(numbered: Sequence[tuple[int, int]]) -> list[set[int]]:
    """For each numbered paragraph the levels of the part (from one 一、 to the next) it stands in."""
    parts: list[set[int]] = []
    for _, level in numbered:
        in_part = parts[-1] if parts and level > 1 else set()
        in_part.add(level)
        parts.append(in_part)
    return parts


def _numbered(openings: Sequence[Opening]) -> Iterator[tuple[int, int]]:
    """Line and level of each numbered paragraph; level 0 where an article or a note begins."""
    for opening in openings:
        if opening.is_behind_article:
            yield opening.line, 0
        yield opening.line, 0 if opening.is_note or not opening.number else opening.number[0]


RULE = DocumentRule(
    "T114",
    Severity.WARNING,
    "结构层次由大到小依次使用，不跳过中间的一级",
    "GB/T 9704-2012 7.3.3；domain.md §1.3",
    "对照原件核对这里的序数",
    check,
)
