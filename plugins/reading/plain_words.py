"""A Python-Markdown extension by which text stays text: what clerks type is not read as Markdown.

In official texts an asterisk masks a name (张*、李**), underscores are a blank to fill in (____), a
line of four spaces is an indent, 100. begins a sentence and [注] is a remark. Markdown would take all
of these for marks and lose characters. What stays of Markdown: headings with ``# ``, lists with
``- ``, rules of ``---``, quotations with ``> ``, links, pictures, tables, footnotes, code in backticks, and HTML.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.blockprocessors import (
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
    UListProcessor,
)
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

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
        self.RE = re.compile(r"^[ ]{0,3}[-][ ]+(.*)")
        self.CHILD_RE = re.compile(r"^[ ]{0,3}(([-]))[ ]+(.*)")


class _KindsOfLines(Preprocessor):
    """Puts an empty line where a list, a quotation, a table or a heading begins or ends.

    Markdown would take the line of text below a list for a part of it.
    """

    KINDS = re.compile(
        r"(?P<list>[ ]{0,3}-[ ])|(?P<more>[ ]{2,}|$)|(?P<quote>>[ ])|(?P<table>\|)|(?P<head>#{1,6}[ ])"
    )

    def run(self, lines: list[str]) -> list[str]:
        """The lines with those empty ones between them."""
        parted: list[str] = []
        before = "text"
        for line in lines:
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
        md.preprocessors.register(_KindsOfLines(md), "kinds_of_lines", 10)
        md.parser.blockprocessors.register(_Headings(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Quotations(md.parser), "quote", 20)
        md.parser.blockprocessors.register(_Rules(md.parser), "hr", 50)
        md.parser.blockprocessors.register(_Lists(md), "ulist", 30)
