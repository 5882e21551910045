"""Where in the text of a document the anchors of its page stand, so that a result leads to them."""

from __future__ import annotations

import html
import re

LONGEST_LABEL = 20
"""How many characters of a heading name the place of a passage."""

_ANCHORED = re.compile(r'<(h[2-6]|p)\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_ARTICLE = re.compile(r'<b class="article-number">(.*?)</b>')
_TAG = re.compile(r"<[^>]*>")


def places_of(body_html: str, text: str) -> list[tuple[int, str, str]]:
    """Offset in the text, anchor, and label of every heading and article of a body, in order.

    ``body_html`` and ``text`` are two forms of one text, so each element with an anchor is found
    behind the one before; one that is not found is left out.
    """
    places: list[tuple[int, str, str]] = []
    behind = 0
    for match in _ANCHORED.finditer(body_html):
        words = _plain(match[3]).strip()
        # At the beginning of a line: the words of a heading may stand in a sentence before it, too.
        at = f"\n{text}".find(f"\n{words}", behind) if words else -1
        if at >= 0:
            number = _ARTICLE.search(match[3])
            label = _plain(number[1]) if number else words
            places.append((at, html.unescape(match[2]), label[:LONGEST_LABEL]))
            behind = at + len(words)
    return places


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))
