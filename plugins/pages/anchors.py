"""Anchors: 第五条 and every heading of a text become links to themselves.

A reader copies such a link to send somebody to the very article. The words of the text are the
link, so nothing is added to the text, nothing is read aloud twice, and without scripts the address
of the place stands in the browser's bar after a click. What a script adds is in the component
``copy_link``.
"""

from __future__ import annotations

import re

_ARTICLE = re.compile(
    r'(?P<open><p\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>\s*<b class="article-number">)(?P<words>[^<]+)'
)
"""The number of an article (第五条), as plugins/reading/outline.py sets it."""

_HEADING = re.compile(
    r'(?P<open><(?P<tag>h[2-6])\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>)(?P<words>.*?)(?=</(?P=tag)>)',
    re.DOTALL,
)


def linked_anchors(html: str) -> str:
    """The text ``html`` in which each numbered article and each heading with an id is a link to it."""
    return _HEADING.sub(_linked, _ARTICLE.sub(_linked, html))


def _linked(found: re.Match[str]) -> str:
    """The words as a link; before a link in a heading the words in front of it, for links hold none."""
    words, after = found["words"], ""
    if "<a " in words:
        words, after = re.split("(?=<)", words, maxsplit=1)
    if not words.strip():
        return found[0]
    return f'{found["open"]}<a class="anchor" href="#{found["id"]}">{words}</a>{after}'
