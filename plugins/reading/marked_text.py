"""Markdown to HTML: Python-Markdown with our outline, sanitised with nh3."""

from __future__ import annotations

import re
from functools import cache

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from plugins.model.body_html import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from plugins.reading.outline_tree import OutlineExtension
from plugins.reading.plain_words import PlainWordsExtension

# A line break between a heading and its text would be seen as a gap between two characters.
_RUN_IN_BREAKS = re.compile(
    r'(<div class="run-in">)\n(<h\d[^>]*>.*?</h\d>)\n(<p>.*?</p>)\n(</div>)', re.DOTALL
)


def html_of_markdown(text: str) -> str:
    """The HTML of a text, in which nothing stands that may not (``body_html``)."""
    markdown = _markdown()
    markdown.reset()
    return nh3.clean(
        _RUN_IN_BREAKS.sub(r"\1\2\3\4", markdown.convert(text)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )


@cache
def _markdown() -> Markdown:
    """One instance a process: making it costs more than most documents."""
    footnotes = FootnoteExtension(BACKLINK_TITLE="返回正文第 {} 处注释")
    return Markdown(extensions=["tables", footnotes, PlainWordsExtension(), OutlineExtension()])
