"""Markdown to the body of a document: Python-Markdown with our outline, sanitised with nh3."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import unquote

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from plugins.model.body_html import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from plugins.model.document import Body, Heading, Link
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
    return Body(clean, tuple(_outline(clean, text)), plain_text(clean), tuple(_links(clean, text)))


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
    lines = [line.strip(" \t　#") for line in text.split("\n")]
    position = 0
    for match in _HEADING.finditer(body_html):
        heading = html.unescape(_TAG.sub("", match[3])).strip()
        position = _find_line(lines, heading, position)
        number = next((m[0] for level in LEVELS if (m := level.match(heading))), "")
        yield Heading(int(match[1]), match[2], heading, number, position + 1)


def _links(body_html: str, text: str) -> Iterator[Link]:
    lines = text.split("\n")
    for tag, written in _TARGET.findall(body_html):
        address = html.unescape(written)
        target = unquote(address)
        found = (n for n, line in enumerate(lines, 1) if target in line or address in line)
        yield Link(tag, target, next(found, 1))


def _find_line(lines: list[str], heading: str, start: int) -> int:
    """The line that begins with a heading, from ``start`` on; ``start`` if the words differ."""
    found = (n for n in range(start, len(lines)) if lines[n].startswith(heading[:12]))
    return next(found, start)
