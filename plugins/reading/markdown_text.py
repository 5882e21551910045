"""Markdown to the body of a document: Python-Markdown with our outline, sanitised with nh3."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from urllib.parse import unquote

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from plugins.model.body_html import ATTRIBUTES, CLASSES, SCHEMES, TAGS, parts_of
from plugins.model.document import Body, Heading, Link
from plugins.model.identifiers import find_citations
from plugins.model.outline_numbers import LEVELS
from plugins.reading.outline import OutlineExtension
from plugins.reading.plain_words import PlainWordsExtension

_HEADING = re.compile(r'<h([2-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
# A line break between a heading and its text would be seen as a gap between two characters.
_RUN_IN_BREAKS = re.compile(
    r'(<div class="run-in">)\n(<h\d[^>]*>.*?</h\d>)\n(<p>.*?</p>)\n(</div>)', re.DOTALL
)
_RUN_IN = re.compile(r'(<div class="run-in">\s*<h\d[^>]*>.*?)</h\d>\s*<p>', re.DOTALL)
_BLOCK_EDGE = re.compile(
    r"</?(?:p|h\d|ul|ol|li|tr|caption|blockquote|pre|figcaption|dl|dt|dd)\b[^>]*>|<br ?/?>|<hr ?/?>"
)
_BETWEEN_CELLS = re.compile(r"</t[hd]>(?=<t[hd])")
_TAG = re.compile(r"<[^>]*>")
_TARGET = re.compile(r'<(img|a)\b[^>]*?\s(?:src|href)="([^"]*)"')


def render_body(text: str) -> Body:
    """The body of a document from its Markdown; heading lines count from the text's first line."""
    markdown = _markdown()
    markdown.reset()
    clean = nh3.clean(
        _RUN_IN_BREAKS.sub(r"\1\2\3\4", markdown.convert(text)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Body(
        clean,
        tuple(_outline(clean, text)),
        plain_text(clean),
        tuple(_links(clean, text)),
        tuple(_citations(clean)),
    )


def render_bodies(texts: Sequence[str]) -> list[Body]:
    """Several bodies at once: what a worker process is given."""
    return [render_body(text) for text in texts]


@cache
def _markdown() -> Markdown:
    """One instance a process: making it costs more than most documents."""
    footnotes = FootnoteExtension(BACKLINK_TITLE="返回正文第 {} 处注释")
    return Markdown(extensions=["tables", footnotes, PlainWordsExtension(), OutlineExtension()])


def plain_text(body_html: str) -> str:
    """The text of a body, one line a block, as a reader sees it."""
    joined = _RUN_IN.sub(r"\1", body_html)
    cells = _BETWEEN_CELLS.sub("\t", joined.replace("\n", ""))
    lines = _BLOCK_EDGE.sub("\n", cells)
    stripped = (line.strip() for line in html.unescape(_TAG.sub("", lines)).split("\n"))
    return "\n".join(line for line in stripped if line)


def _outline(body_html: str, text: str) -> Iterator[Heading]:
    lines = _Lines(line.strip(" \t　#") for line in text.split("\n"))
    position = 0
    for match in _HEADING.finditer(body_html):
        heading = html.unescape(_TAG.sub("", match[3])).strip()
        position = lines.find(f"\n{heading[:12]}", position)
        number = next((m[0] for level in LEVELS if (m := level.match(heading))), "")
        yield Heading(int(match[1]), match[2], heading, number, position + 1)


def _links(body_html: str, text: str) -> Iterator[Link]:
    lines = _Lines(text.split("\n"))
    for tag, written in _TARGET.findall(body_html):
        address = html.unescape(written)
        target = unquote(address)
        places = (lines.find(way, -1) for way in (target, address))
        yield Link(tag, target, 1 + min((place for place in places if place >= 0), default=0))


def _citations(body_html: str) -> Iterator[tuple[str, ...]]:
    for part, is_running in parts_of(body_html):
        if is_running:
            yield from (citation.candidates for citation in find_citations(part))


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
