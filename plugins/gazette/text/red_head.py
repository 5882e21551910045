"""The red head (版头) and the first page of an official document (GB/T 9704-2012, 7.2 and 7.3.2)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from plugins.gazette.text.form import LETTER, ORDER
from plugins.gazette.text.title import title_lines
from plugins.gazette.text.width import text_width

_SIZE = {LETTER: 38.5}
_USUAL_SIZE = 43.0
"""Points of the mark (发文机关标志): with glyphs of this height the red rule and the two blank lines under
it end where a line of the text begins, so that all pages keep one grid."""

_ROOM = 440.0
"""How wide a mark may be, in points: the type area less a hair."""
_WIDEST_GAP = 0.35
"""How far the characters of a short mark stand apart, in ems."""
_NARROWEST = 0.6
"""How narrow a long mark is set before it gets smaller; red heads are tall and narrow by custom."""

_LINES, _LINE_LENGTH = 22, 28
_HEAD_LINES = {LETTER: 4, ORDER: 8}
_USUAL_HEAD_LINES = 10
"""The lines that the head takes of the first page (theme/print/document.css)."""


def mark_style(mark: str, form: str) -> str:
    """The style (CSS) that lets a mark fill the width of the type area in one line, as far as it may."""
    width = text_width(mark)
    size = _SIZE.get(form, _USUAL_SIZE)
    scale = _ROOM / (width * size)
    if scale >= 1:
        gap = min(_WIDEST_GAP, (_ROOM / size - width) / (len(mark) + 1))
        # The last character has its gap too; as much before the first keeps the mark in the middle.
        return f"font-size: {size}pt; letter-spacing: {gap:.3f}em; padding-left: {gap:.3f}em"
    size *= min(1.0, scale / _NARROWEST)
    scale = max(scale, _NARROWEST)
    # The line is laid out at its natural width, and drawn narrower about its middle.
    side = (1 / scale - 1) * 50
    return f"font-size: {size:.2f}pt; margin: 0 -{side:.2f}%; transform: scaleX({scale:.4f})"


def addresses_in_imprint(document: Mapping[str, Any]) -> bool:
    """Whether the addressees (主送机关) go to the imprint, because the first page would show no text.

    Two blank lines surround them; two lines of text are the least that a page shows. What is addressed
    to nobody has nothing to put there.
    """
    if not (document["issuing_mark"] and document["addressee"]):
        return False
    addressees = math.ceil(text_width(document["addressee"]) / _LINE_LENGTH)
    head = _HEAD_LINES.get(document["form"], _USUAL_HEAD_LINES)
    used = head + len(title_lines(document["title"])) + 1 + addressees
    return used + 2 > _LINES
