"""A Python-Markdown extension for official documents: outline and articles become structure.

A clerk writes the outline as it stands in the document, without Markdown marks::

    一、总体要求

    （一）指导思想。以……为指导。

    1.提升主动公开质量和实效。

    （1）夯实主动公开基础。分解落实……。

The four levels (GB/T 9704-2012, 7.3.3) become headings h2 to h5. A heading that runs on into text
becomes ``<div class="run-in">`` with the heading and the paragraph. 第一章 and 第一节 become h2 and
h3, a paragraph that begins with 第五条 an anchor (``tiao-5``). A numbered paragraph that is only an
item of a list (in an article, or ending in ；) stays a paragraph, ``<p class="item">``.

One line is one paragraph: text that was pasted from Word has no empty lines.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.model.outline_numbers import NOTE, NUMERAL, outline_number, parse_numeral

_ARTICLE = re.compile(rf"第(?P<n>{NUMERAL}|\d{{1,4}})条(?P<of>之{NUMERAL})?(?P<gap>[\s　]|$)?")
_CHAPTER = re.compile(rf"第(?P<n>{NUMERAL}|\d{{1,4}})(?P<unit>[编章节])(?P<gap>[\s　])?")
_UNITS = {"编": "bian", "章": "zhang", "节": "jie"}
_CONTENTS = re.compile(r"目\s*录")
LONGEST_HEADING = 60
"""A first sentence longer than this many characters is text, and its paragraph an item."""

LONGEST_TITLE = 30
"""A line longer than this many characters is no chapter's title."""

_FIRST_SENTENCE = re.compile(r"[^。]*。")


class OutlineExtension(Extension):
    """Registers the two processors; has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Make paragraphs line by line, and the outline when the tree is finished."""
        md.parser.blockprocessors.register(LineParagraphs(md.parser), "paragraph", 10)
        md.treeprocessors.register(OutlineTree(md), "outline", 15)


class LineParagraphs(ParagraphProcessor):
    """Each line of plain text is a paragraph, as in Word."""

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Make paragraphs; inside lists and quotations leave the library's own way."""
        if parent.tag == "div" and blocks[0].strip():
            for line in blocks.pop(0).split("\n"):
                if line.strip():
                    etree.SubElement(parent, "p").text = line.strip(" \t　")
        else:
            super().run(parent, blocks)


class OutlineTree(Treeprocessor):
    """Walks the finished tree once, in order, and gives numbered paragraphs their structure."""

    def run(self, root: etree.Element) -> None:
        """Change the tree in place."""
        walk = _Walk()
        children = [walk.place(child) for child in root]
        root[:] = children


class _Walk:
    """Where the walk is: numbers open at each level, and whether an article is open."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.chapters: list[str] = []
        self.in_article = False
        self.article = 0
        self.items_at: int | None = None
        self.in_note = False
        self.contents: set[str] | None = None
        self.used: dict[str, int] = {}

    def place(self, element: etree.Element) -> etree.Element:
        """The element that stands for ``element`` in the outline; mostly itself."""
        text = element.text or ""
        if re.fullmatch("h[1-6]", element.tag):
            self._place_heading(element, text)
        elif element.tag == "p" and (match := self._article(text)):
            self._place_article(element, text, match)
        elif element.tag == "p":
            return self._place_paragraph(element, text)
        return element

    def _is_in_contents(self, chapter: re.Match[str]) -> bool:
        """Whether a chapter's line stands in a printed list of contents (目录), before the text."""
        if self.contents is None or chapter[0] in self.contents:
            self.contents = None
            return False
        self.contents.add(chapter[0])
        return True

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

    def _place_heading(self, element: etree.Element, text: str) -> None:
        """A heading that is marked as one (``## 第一章 总则``)."""
        self.in_article = False
        level = int(element.tag[1])
        if match := _CHAPTER.match(text):
            self._open_chapter(element, match)
            return
        if found := outline_number(text):
            element.set("id", self._open(found[0] - 1, found[1]))
            return
        element.tag = f"h{max(level, 2)}"
        element.set("id", self._unique("h-1"))

    def _open_chapter(self, element: etree.Element, match: re.Match[str]) -> None:
        unit = match["unit"]
        depth = "编章节".index(unit)
        own = f"{_UNITS[unit]}-{parse_numeral(match['n'])}"
        outer = [
            part for part in self.chapters if part.split("-")[0] in list(_UNITS.values())[:depth]
        ]
        self.chapters = [*outer, own]
        element.tag = "h3" if unit == "节" else "h2"
        element.set("id", self._unique("-".join(self.chapters)))

    def _place_article(self, element: etree.Element, text: str, match: re.Match[str]) -> None:
        self.in_article, self.items_at = True, None
        anchor = f"tiao-{parse_numeral(match['n'])}"
        if match["of"]:
            anchor += f"-{parse_numeral(match['of'][1:])}"
        element.set("id", self._unique(anchor))
        element.set("class", "article")
        label = etree.Element("b", {"class": "article-number"})
        end = match.end("of") if match["of"] else match.end("n") + 1
        label.text, label.tail = text[:end], text[end:]
        element.text = None
        element.insert(0, label)

    def _place_paragraph(self, element: etree.Element, text: str) -> etree.Element:
        chapter = _CHAPTER.match(text)
        if chapter and chapter["gap"] and len(text) <= LONGEST_TITLE and not text.endswith("。"):
            if not self._is_in_contents(chapter):
                self.in_article = False
                self._open_chapter(element, chapter)
            return element
        if found := outline_number(text):
            return self._place_numbered(element, text, found[0] - 1, found[1])
        self.in_note = bool(NOTE.match(text))
        if _CONTENTS.fullmatch(text):
            self.contents = set()
        return element

    def _place_numbered(
        self, element: etree.Element, text: str, depth: int, number: int
    ) -> etree.Element:
        whole = "".join(element.itertext()).rstrip()
        goes_on = whole.endswith(("；", ";"))
        if depth == 0:
            self.in_article = self.in_note = False
        if goes_on or self._is_item(element, text, depth):
            self.items_at = depth if goes_on else None
            element.set("class", "item")
            return element
        self.items_at = None
        anchor = self._open(depth, number)
        heading, rest = _split_heading(element, text)
        if rest is None:
            element.tag = f"h{depth + 2}"
            element.set("id", anchor)
            return element
        block = etree.Element("div", {"class": "run-in"})
        title = etree.SubElement(block, f"h{depth + 2}", {"id": anchor})
        title.text, element.text = heading, rest
        block.append(element)
        return block

    def _is_item(self, element: etree.Element, text: str, depth: int) -> bool:
        """Whether a numbered paragraph is an item of a list and no heading of the outline."""
        heading, _ = _split_heading(element, text)
        return (
            self.in_article
            or self.in_note
            or self.items_at == depth
            or len(heading) > LONGEST_HEADING
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


def _split_heading(element: etree.Element, text: str) -> tuple[str, str | None]:
    """The heading of a numbered paragraph, and the text that it runs on into, if it does."""
    sentence = _FIRST_SENTENCE.match(text)
    if sentence is None or (sentence.end() == len(text) and len(element) == 0):
        return text, None
    return sentence[0], text[sentence.end() :]
