"""Markdown to the body of a document.

What Markdown means here is what Python-Markdown makes of it (``marked_text``). It is asked only where
a text has marks that are not read line by line (``plain_lines``), and loaded only then.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from urllib.parse import unquote

from plugins.model.body_html import parts_of
from plugins.model.document import Body, Heading, Link
from plugins.model.identifiers import find_citations
from plugins.model.outline_numbers import LEVELS
from plugins.reading.plain_lines import read_plain_lines

_HEADING = re.compile(r'<h([2-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_RUN_IN = re.compile(r'(<div class="run-in">\s*<h\d[^>]*>.*?)</h\d>\s*<p>', re.DOTALL)
_BLOCK_EDGE = re.compile(
    r"</?(?:p|h\d|ul|ol|li|tr|caption|blockquote|pre|figcaption|dl|dt|dd)\b[^>]*>|<br ?/?>|<hr ?/?>"
)
_BETWEEN_CELLS = re.compile(r"</t[hd]>(?=<t[hd])")
_TAG = re.compile(r"<[^>]*>")
_TARGET = re.compile(r'<(img|a)\b[^>]*?\s(?:src|href)="([^"]*)"')


def render_body(text: str) -> Body:
    """The body of a document from its Markdown; heading lines count from the text's first line."""
    return _body_of_lines(text) or body_by_markdown(text)


def body_by_markdown(text: str) -> Body:
    """The same by Python-Markdown: what it gives for any text is what the text means."""
    from plugins.reading.marked_text import html_of_markdown  # noqa: PLC0415 - few texts need it

    made = html_of_markdown(text)
    outline = _outline(list(_headings(made)), text)
    return Body(made, outline, plain_text(made), _links(made, text), _citations(made))


def _body_of_lines(text: str) -> Body | None:
    """The same without Markdown, if the text has no mark that needs it."""
    plain = read_plain_lines(text)
    if plain is None:
        return None
    made = "\n".join(plain.blocks)
    outline = _outline(plain.headings, text)
    return Body(made, outline, _joined(plain.lines), (), _citations(made))


def render_bodies(texts: Sequence[str]) -> list[Body]:
    """Several bodies at once: what a worker process is given."""
    return [render_body(text) for text in texts]


def plain_text(body_html: str) -> str:
    """The text of a body, one line a block, as a reader sees it."""
    joined = _RUN_IN.sub(r"\1", body_html)
    cells = _BETWEEN_CELLS.sub("\t", joined.replace("\n", ""))
    lines = _BLOCK_EDGE.sub("\n", cells)
    return _joined(html.unescape(_TAG.sub("", lines)).split("\n"))


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(stripped for line in lines if (stripped := line.strip()))


def _headings(body_html: str) -> Iterator[tuple[int, str, str]]:
    """Level, anchor and text of each heading."""
    for level, anchor, inner in _HEADING.findall(body_html):
        yield int(level), anchor, html.unescape(_TAG.sub("", inner)).strip()


def _outline(headings: Sequence[tuple[int, str, str]], text: str) -> tuple[Heading, ...]:
    if not headings:
        return ()
    lines = _Lines(line.strip(" \t　#") for line in text.split("\n"))
    outline, position = [], 0
    for level, anchor, heading in headings:
        position = lines.find(f"\n{heading[:12]}", position)
        number = next((m[0] for form in LEVELS if (m := form.match(heading))), "")
        outline.append(Heading(level, anchor, heading, number, position + 1))
    return tuple(outline)


def _links(body_html: str, text: str) -> tuple[Link, ...]:
    found = _TARGET.findall(body_html)
    lines = _Lines(text.split("\n") if found else ())
    links = []
    for tag, written in found:
        address = html.unescape(written)
        target = unquote(address)
        places = (lines.find(way, -1) for way in (target, address))
        line = 1 + min((place for place in places if place >= 0), default=0)
        links.append(Link(tag, target, line))
    return tuple(links)


def _citations(body_html: str) -> tuple[tuple[str, ...], ...]:
    if next(find_citations(body_html), None) is None:  # as in most bodies: no need to part it
        return ()
    parts = (part for part, is_running in parts_of(body_html) if is_running)
    return tuple(citation.candidates for part in parts for citation in find_citations(part))


class _Lines:
    """The lines of a text, in which words are found as fast in a long text as in a short one."""

    def __init__(self, lines: Iterable[str]) -> None:
        parts = [f"\n{line}" for line in lines]
        self.text = "".join(parts)
        self.starts = list(accumulate(map(len, parts), initial=0))

    def find(self, words: str, position: int) -> int:
        """The line (from 0) in which words stand, from line ``position`` on; else ``position``.

        Words that begin with a line feed stand at the beginning of a line.
        """
        place = self.text.find(words, self.starts[max(position, 0)])
        return position if place < 0 else bisect_right(self.starts, place) - 1
