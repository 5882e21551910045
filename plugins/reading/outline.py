"""The outline of official documents: numbered paragraphs become headings, articles and items.

A clerk writes the outline as it stands in the document, without Markdown marks::

    一、总体要求

    （一）指导思想。以……为指导。

    1.提升主动公开质量和实效。

    （1）夯实主动公开基础。分解落实……。

The four levels (GB/T 9704-2012, 7.3.3) become headings h2 to h5. A heading that runs on into text
becomes ``<div class="run-in">`` with the heading and the paragraph. 第一章 and 第一节 become h2 and
h3, a paragraph that begins with 第五条 an anchor (``tiao-5``). A numbered paragraph that is only an
item of a list (in an article, or ending in ；) stays a paragraph, ``<p class="item">``.

What a block is depends on those before it. ``Outline`` is told the blocks of one document in order and
says of each what it is; who makes the HTML, from a tree or from lines, asks it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from plugins.model.outline_numbers import NOTE, NUMERAL, outline_number, parse_numeral

LONGEST_HEADING = 60
"""A first sentence longer than this many characters is text, and its paragraph an item."""

LONGEST_TITLE = 30
"""A line longer than this many characters is no chapter's title."""

_ARTICLE = re.compile(rf"第(?P<n>{NUMERAL}|\d{{1,4}})条(?P<of>之{NUMERAL})?(?P<gap>[\s　]|$)?")
_CHAPTER = re.compile(rf"第(?P<n>{NUMERAL}|\d{{1,4}})(?P<unit>[编章节])(?P<gap>[\s　])?")
_UNITS = {"编": "bian", "章": "zhang", "节": "jie"}
_CONTENTS = re.compile(r"目\s*录")
_FIRST_SENTENCE = re.compile(r"[^。]*。")


class Placed(NamedTuple):
    """What a block is in the outline.

    ``tag`` is ``p`` or ``h1`` to ``h6``; ``anchor`` its id, empty for none; ``css`` its class:
    ``article``, ``item``, ``run-in`` or none. ``cut`` is where the number of an article ends, or the
    heading that runs on into text; 0 for other blocks.
    """

    tag: str
    anchor: str = ""
    css: str = ""
    cut: int = 0


_PARAGRAPH = Placed("p")
_ITEM = Placed("p", css="item")


class Outline:
    """Where a walk through a document is: the numbers open at each level, whether in an article."""

    def __init__(self) -> None:
        """Before the first block."""
        self.numbers: list[int] = []
        self.chapters: list[str] = []
        self.in_article = False
        self.article = 0
        self.items_at: int | None = None
        self.in_note = False
        self.contents: set[str] | None = None
        self.used: dict[str, int] = {}

    def place_heading(self, level: int, text: str) -> Placed:
        """A heading that is marked as one (``## 第一章 总则``), of level 1 to 6."""
        self.in_article = False
        if chapter := _CHAPTER.match(text):
            return self._open_chapter(chapter)
        if found := outline_number(text):
            return Placed(f"h{level}", self._open(found[0] - 1, found[1]))
        return Placed(f"h{max(level, 2)}", self._unique("h-1"))

    def place_paragraph(self, text: str, rest: str | None = None) -> Placed:
        """A paragraph that begins with ``text``.

        ``rest`` is the text from its first element on (a link, a picture); None if it has none.
        """
        if article := self._article(text):
            return self._open_article(article)
        chapter = _CHAPTER.match(text)
        if chapter and chapter["gap"] and len(text) <= LONGEST_TITLE and not text.endswith("。"):
            if self._is_in_contents(chapter):
                return _PARAGRAPH
            self.in_article = False
            return self._open_chapter(chapter)
        if found := outline_number(text):
            return self._place_numbered(text, rest, found[0] - 1, found[1])
        self.in_note = bool(NOTE.match(text))
        if _CONTENTS.fullmatch(text):
            self.contents = set()
        return _PARAGRAPH

    def _article(self, text: str) -> re.Match[str] | None:
        """The number of the article that a paragraph begins, if it begins one.

        A space behind the number tells; without it the number must be the next one, because a
        sentence may begin with 第五条第二款.
        """
        match = _ARTICLE.match(text)
        if match is None:
            return None
        number = parse_numeral(match["n"])
        is_next = number == self.article + 1 or (number == self.article and bool(match["of"]))
        if match["gap"] is None and not is_next:
            return None
        self.article = number
        return match

    def _open_article(self, match: re.Match[str]) -> Placed:
        self.in_article, self.items_at = True, None
        anchor, cut = f"tiao-{self.article}", match.end("n") + 1
        if match["of"]:
            anchor, cut = f"{anchor}-{parse_numeral(match['of'][1:])}", match.end("of")
        return Placed("p", self._unique(anchor), "article", cut)

    def _is_in_contents(self, chapter: re.Match[str]) -> bool:
        """Whether a chapter's line stands in a printed list of contents (目录), before the text."""
        if self.contents is None or chapter[0] in self.contents:
            self.contents = None
            return False
        self.contents.add(chapter[0])
        return True

    def _open_chapter(self, match: re.Match[str]) -> Placed:
        unit = match["unit"]
        depth = "编章节".index(unit)
        own = f"{_UNITS[unit]}-{parse_numeral(match['n'])}"
        outer = [
            part for part in self.chapters if part.split("-")[0] in list(_UNITS.values())[:depth]
        ]
        self.chapters = [*outer, own]
        return Placed("h3" if unit == "节" else "h2", self._unique("-".join(self.chapters)))

    def _place_numbered(self, text: str, rest: str | None, depth: int, number: int) -> Placed:
        goes_on = (text + (rest or "")).rstrip().endswith(("；", ";"))
        if depth == 0:
            self.in_article = self.in_note = False
        sentence = _FIRST_SENTENCE.match(text)
        runs_on = sentence is not None and (sentence.end() < len(text) or rest is not None)
        heading = sentence.end() if sentence and runs_on else len(text)
        if goes_on or self._is_item(depth, heading):
            self.items_at = depth if goes_on else None
            return _ITEM
        self.items_at = None
        tag, anchor = f"h{depth + 2}", self._open(depth, number)
        return Placed(tag, anchor, "run-in", heading) if runs_on else Placed(tag, anchor)

    def _is_item(self, depth: int, heading: int) -> bool:
        """Whether a numbered paragraph is an item of a list and no heading of the outline."""
        return (
            self.in_article or self.in_note or self.items_at == depth or heading > LONGEST_HEADING
        )

    def _open(self, depth: int, number: int) -> str:
        """The anchor of a heading at ``depth``: the numbers that lead to it (``s2-1-3``)."""
        outer = (self.numbers + [0] * depth)[:depth]
        self.numbers = [*outer, number]
        return self._unique("s" + "-".join(str(n) for n in self.numbers if n))

    def _unique(self, anchor: str) -> str:
        """The anchor, or with the next number behind it where it is already used."""
        candidate, count = anchor, self.used.get(anchor, 1)
        while candidate in self.used:
            count += 1
            candidate = f"{anchor}_{count}"
        self.used[anchor] = count
        self.used.setdefault(candidate, 1)
        return candidate
