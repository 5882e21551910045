"""A Python-Markdown extension by which text stays text: what clerks type is not read as Markdown.

In official texts an asterisk masks a name (张*、李**), underscores are a blank to fill in (____), a
line of four spaces is an indent, 100. begins a sentence and [注] is a remark. Markdown would take all
of these for marks and lose characters. What stays of Markdown: headings with ``# ``, lists with
``- ``, rules of ``---``, quotations with ``> ``, links, pictures, tables, footnotes, code in backticks, and HTML.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import (
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
    UListProcessor,
)
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
)
from markdown.preprocessors import Preprocessor

DEEPEST = 10
"""Lists and quotations stand in each other no deeper than this."""

LONGEST_LINK = 1_000
"""Text and address of a link have no more characters than this."""

_BLOCKS_LEFT_OUT = ("code", "setextheader", "olist", "reference")
_MARKS_LEFT_OUT = (
    "em_strong", "em_strong2", "not_strong",
    "reference", "short_reference", "image_reference", "short_image_ref",
)  # fmt: skip


class _Headings(HashHeaderProcessor):
    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\n]+?)(?:\n|$)")


class _Rules(HRProcessor):
    RE = r"^[ ]{0,3}(?=(?P<atomicgroup>-{3,}))(?P=atomicgroup)[ ]*$"
    SEARCH_RE = re.compile(RE, re.MULTILINE)


class _Quotations(BlockQuoteProcessor):
    RE = re.compile(r"(^|\n)[ ]{0,3}>[ ](.*)")


class _Lists(UListProcessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md.parser)
        # An item that begins with an item again is a row of strokes, and no list in a list.
        self.RE = re.compile(r"^[ ]{0,3}[-][ ]+(?![ ]*- )(.*)")
        self.CHILD_RE = re.compile(r"^[ ]{0,3}(([-]))[ ]+(.*)")


_Made = tuple[etree.Element | str | None, int | None, int | None]


def _nearby(processor: Any, handle: Callable[..., _Made], begin: int, data: str) -> _Made:
    """Look for the end of a link near its beginning: through a long text it would take for ever."""
    near = data[begin : begin + LONGEST_LINK]
    if "](" not in near or ")" not in near:
        return None, None, None
    made, start, end = handle(processor.compiled_re.match(near), near)
    return made, None if start is None else begin + start, None if end is None else begin + end


class _Links(LinkInlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name and signature)
        self, m: re.Match[str], data: str
    ) -> _Made:
        """A link that ends within the next characters."""
        return _nearby(self, super().handleMatch, m.start(0), data)


class _Pictures(ImageInlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name and signature)
        self, m: re.Match[str], data: str
    ) -> _Made:
        """A picture that ends within the next characters."""
        return _nearby(self, super().handleMatch, m.start(0), data)


class _KindsOfLines(Preprocessor):
    """Puts an empty line where a list, a quotation, a table or a heading begins or ends.

    Markdown would take the line of text below a list for a part of it.
    """

    KINDS = re.compile(
        r"(?P<list>[ ]{0,3}-[ ])|(?P<more>[ ]{2,}|$)|(?P<quote>>[ ])|(?P<table>\|)"
        r"|(?P<head>#{1,6}[ ]|-{3,}[ ]*$)"
    )
    TOO_DEEP = re.compile(rf"^(?P<most>(?:[ ]{{4}}|>[ ]){{{DEEPEST}}})(?:>[ ]|[ ])+")

    def run(self, lines: list[str]) -> list[str]:
        """The lines with those empty ones between them."""
        parted: list[str] = []
        before = "text"
        for written in lines:
            line = self.TOO_DEEP.sub(r"\g<most>", written)
            found = self.KINDS.match(line)
            kind = (found.lastgroup if found else None) or "text"
            if kind == "more":  # goes on with what it stands under; so does an empty line
                kind = before
            elif kind != before or kind == "head":
                parted.append("")
            parted.append(line)
            before = kind
        return parted


class PlainWordsExtension(Extension):
    """Takes out of Markdown what official texts mean otherwise; has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Leave out processors, and put stricter ones in the places of others."""
        for name in _BLOCKS_LEFT_OUT:
            md.parser.blockprocessors.deregister(name, strict=False)
        for name in _MARKS_LEFT_OUT:
            md.inlinePatterns.deregister(name, strict=False)
        md.inlinePatterns.register(_Links(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(_Pictures(IMAGE_LINK_RE, md), "image_link", 150)
        md.preprocessors.register(_KindsOfLines(md), "kinds_of_lines", 10)
        md.parser.blockprocessors.register(_Headings(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Quotations(md.parser), "quote", 20)
        md.parser.blockprocessors.register(_Rules(md.parser), "hr", 50)
        md.parser.blockprocessors.register(_Lists(md), "ulist", 30)
