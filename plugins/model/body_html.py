"""The HTML that may stand in the text of a document; everything else is refused, never dropped.

Reading sanitises with these sets, and a rule names what an editor wrote beyond them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "div", "blockquote", "pre", "hr", "br", "span", "a",
    "b", "strong", "em", "i", "u", "s", "del", "code", "sup", "sub",
    "ul", "ol", "li", "dl", "dt", "dd", "img", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}  # fmt: skip

ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
"""Attributes by tag; those under ``*`` may stand on any."""

CLASSES = {"p": {"article", "item"}, "b": {"article-number"}, "div": {"run-in", "footnote"}}
"""Classes by tag, which the outline sets."""

SCHEMES = {"http", "https", "mailto", "tel"}
"""What an address in a link or a picture may begin with, besides addresses on the site."""

_TAG = re.compile(r"(<[^>]*>)")
_CITATION = re.compile(r'<a class="citation"[^>]*>([^<]*)</a>')


def parts_of(body_html: str) -> Iterator[tuple[str, bool]]:
    """The tags and texts of a body, in order; whether each is running text: no tag, in no link."""
    in_link = False
    for part in _TAG.split(body_html):
        if part.startswith("<"):
            in_link = part.startswith("<a ") or (in_link and not part.startswith("</a"))
            yield part, False
        else:
            yield part, not in_link


def without_citations(body_html: str) -> str:
    """A body without the links that cited numbers get where the cited document is on the site.

    They come and go with other documents; the words stay, and links of the editor.
    """
    return _CITATION.sub(r"\1", body_html)
