"""The text of a document in the forms in which rules look at it, each made once for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from plugins.model.document import Document
from plugins.model.outline_numbers import ANY_LEVEL, NOTE, outline_number

BLANKS = " \t　"
"""What stands before and behind a paragraph and means nothing."""

_ARTICLE = re.compile(r"#|第[^，。；]{1,8}[编章节条]")
_NUMBERED = re.compile(f"{ANY_LEVEL.pattern}|(?P<note>{NOTE.pattern})")


class Opening(NamedTuple):
    """A paragraph that begins with a number of the outline (结构层次序数), or as a note (附件：1.甲).

    ``line`` counts from 1 within the text. ``number`` is the level (from 1) and the value of the
    number; of a note that of the one behind its first word, if there is one. ``is_behind_article``:
    between the opening before and this one stands a heading or an article, below which numbers count
    anew and begin at whatever level.
    """

    line: int
    text: str
    number: tuple[int, int] | None
    is_note: bool
    is_behind_article: bool


class WrittenText(NamedTuple):
    """A text as the editor wrote it, cut up.

    ``lines`` are all of its lines. ``paragraphs`` are those that are not blank, without the blanks
    around them, each with the number of its line (from 1); ``openings`` are some of these.
    """

    lines: list[str]
    paragraphs: list[tuple[int, str]]
    openings: list[Opening]


def written(document: Document) -> WrittenText:
    """The text of a document, cut up."""
    return cut_up(document.markdown)


@lru_cache(maxsize=1)
def cut_up(markdown: str) -> WrittenText:
    """The same of a text; the rules ask for it one after the other, so the last one is kept."""
    lines = markdown.split("\n")
    paragraphs = [
        (number, text)
        for number, line in enumerate(lines, 1)
        if line and (text := line.strip(BLANKS))
    ]
    return WrittenText(lines, paragraphs, _openings(paragraphs))


def _openings(paragraphs: Iterable[tuple[int, str]]) -> list[Opening]:
    found = []
    is_behind_article = False
    for line, text in paragraphs:
        if _ARTICLE.match(text):
            is_behind_article = True
        elif match := _NUMBERED.match(text):
            is_note = match["note"] is not None
            number = outline_number(text[match.end() :].strip() if is_note else text)
            found.append(Opening(line, text, number, is_note, is_behind_article))
            is_behind_article = False
    return found
