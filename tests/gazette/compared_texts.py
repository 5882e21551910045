"""The text of a page, of a book's HTML, and of a PDF, made alike so that they can be compared."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Collection
from html.parser import HTMLParser

from tests.gazette.tagged_pdf import tags_of
from tests.whole.html_text import BLOCKS, VOID

LINES = {*BLOCKS, "body", "main", "div", "td", "th", "caption", "dt", "dd", "aside", "blockquote"}
LINES |= {"ul", "ol", "table", "h6", "summary", "dl"}
HIDDEN = {"head", "script", "style"}
EMPTY = {*VOID, "col"}


def squeezed(text: str) -> str:
    """A text without white space; every other character stays what it is."""
    return re.sub(r"\s", "", text)


def tagged_text(pdf: bytes) -> str:
    """The text of a PDF in the order of its tags: what is read aloud, without headers and footers."""
    return squeezed(tags_of(pdf).text)


def copied_text(pdf: bytes) -> str:
    """The text of a PDF as a reader copies it from the pages, with headers and footers."""
    command = ["pdftotext", "-raw", "-", "-"]
    told = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    return squeezed(told.decode())


def lines_of(html: str, inside: str = "body", left_out: Collection[str] = ()) -> list[str]:
    """The text of HTML, block by block: ``inside`` elements of a name, without those of others.

    A name is a tag, or a class after a full stop.
    """
    reader = _Lines(inside, {*left_out, *HIDDEN})
    reader.feed(html)
    return [line for line in map(squeezed, reader.lines) if line]


class _Lines(HTMLParser):
    """Collects text, a line a block; a heading that runs on stands on one line with its text."""

    def __init__(self, inside: str, left_out: set[str]) -> None:
        super().__init__()
        self.lines = [""]
        self._inside = inside
        self._left_out = left_out
        self._open: list[tuple[bool, bool]] = []
        """Of each open element whether its text is taken, and whether it was left out."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in; most elements begin a line."""
        if tag in EMPTY:
            return
        names = {tag, *(f".{name}" for name in (dict(attrs).get("class") or "").split())}
        taken, out = self._open[-1] if self._open else (False, False)
        self._open.append((taken or self._inside in names, out or bool(names & self._left_out)))
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Come out; most elements end a line."""
        if tag not in EMPTY and self._open:
            self._part(tag)
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Keep what stands inside."""
        if self._open and self._open[-1] == (True, False):
            self.lines[-1] += data

    def _part(self, tag: str) -> None:
        if tag in LINES:
            self.lines.append("")
