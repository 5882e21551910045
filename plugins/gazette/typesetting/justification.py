"""Justified Chinese lines (两端对齐), which WeasyPrint lacks: it widens spaces only.

A line that is short, because the next character may not begin a line, is made full by widening the
spaces between Latin words first, then all its gaps equally (domain.md §13, expansion); a number, a
word, a dash or an ellipsis is not pulled apart. WeasyPrint asks one function to justify a line;
``install`` puts ours in its place. The function is not a public one: the tests that measure the right
edge of printed lines show when a new WeasyPrint has changed it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from plugins.gazette.text.typography import stretchable
from plugins.gazette.typesetting import chinese_layout

# WeasyPrint's boxes get their attributes during layout, where a type checker cannot see them.
_TEXT: Any = boxes.TextBox
_PARENTS: Any = (boxes.LineBox, boxes.InlineBox)

_HAN = re.compile(r"[\u3400-\u9fff]")
_INVISIBLE = 0.02
"""What a line may lack, in ems, and still be full: no eye sees it."""
_WIDER_SPACE = 0.25
"""How much a space between words grows first, in ems: from a quarter to a half."""
_WIDEST_GAP = 1 / 3
"""How much a gap may grow, in ems; a line that needs more stays as it is."""

_justify_by_spaces: Callable[[Any, Any, float], None] = inline.justify_line


def install() -> None:
    """Let WeasyPrint break and justify Chinese lines as we do; doing it twice changes nothing."""
    chinese_layout.install()
    inline.justify_line = justify_line


def justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Make ``line`` wider by ``extra_width`` (in CSS pixels)."""
    size = line.style["font_size"]
    if extra_width < _INVISIBLE * size:
        return
    texts = list(_text_boxes(line))
    if not any(_HAN.search(box.text) for box in texts):
        _justify_by_spaces(context, line, extra_width)
        return
    spaces = sum(_spaces(box.text) for box in texts)
    more_for_spaces = min(extra_width, spaces * _WIDER_SPACE * size)
    gaps = spaces + sum(_gaps(box.text) for box in texts) - _outer_gaps(texts[-1].text)
    gap = (extra_width - more_for_spaces) / max(gaps, 1)
    if gap <= _WIDEST_GAP * size:
        _widen(line, gap, gap + more_for_spaces / max(spaces, 1), 0)


def _text_boxes(box: Any) -> Iterator[Any]:
    if isinstance(box, _TEXT):
        yield box
    elif isinstance(box, _PARENTS):
        for child in box.children:
            yield from _text_boxes(child)


def _gaps(text: str) -> int:
    return sum(end - start for start, end in stretchable(text))


def _spaces(text: str) -> int:
    return text.count(" ") + text.count("\u00a0")


def _outer_gaps(text: str) -> float:
    """How much of the gaps of a line's last text is not seen.

    Pango gives each character half a gap on both sides, and none at the ends of a text.
    """
    at_ends = {place for ends in stretchable(text) for place in ends} & {0, len(text)}
    return len(at_ends) / 2


def _widen(box: Any, gap: float, space: float, advance: float) -> float:
    """Move ``box`` by ``advance`` and widen the gaps in it; return the advance of what follows."""
    if isinstance(box, _TEXT):
        box.position_x += advance
        return advance + _widen_text(box, gap, space)
    if isinstance(box, _PARENTS):
        box.position_x += advance
        before = advance
        for child in box.children:
            if child.is_in_normal_flow():
                advance = _widen(child, gap, space, advance)
        box.width += advance - before
    else:
        box.translate(advance, 0)
    return advance


def _widen_text(box: Any, gap: float, space: float) -> float:
    # WeasyPrint lays a line out again when it draws it: to leave word is enough.
    box.pango_layout.gap = gap
    box.pango_layout.justification_spacing = space
    grown: float = gap * _gaps(box.text) + space * _spaces(box.text)
    box.width += grown
    return grown
