"""Justified Chinese lines (两端对齐), which WeasyPrint lacks: it widens spaces only.

A line that is short, because the next character may not begin a line, is made full by widening all
its gaps equally (domain.md §13, the last step of expansion). WeasyPrint asks one function to justify
a line; ``install`` puts ours in its place. The function is not a public one: the test that measures
the right edge of printed lines shows when a new WeasyPrint has changed it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.line_break import create_layout

# WeasyPrint's boxes get their attributes during layout, where a type checker cannot see them.
_TEXT: Any = boxes.TextBox
_PARENTS: Any = (boxes.LineBox, boxes.InlineBox)

_HAN = re.compile(r"[\u3400-\u9fff]")
_WIDEST_GAP = 0.25
"""How much a gap may grow, in ems; a line that needs more stays as it is."""

_justify_by_spaces: Callable[[Any, Any, float], None] = inline.justify_line


def install() -> None:
    """Let WeasyPrint justify Chinese lines by our function; doing it twice changes nothing."""
    inline.justify_line = justify_line


def justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Make ``line`` wider by ``extra_width`` (in CSS pixels)."""
    texts = list(_text_boxes(line))
    if not any(_HAN.search(box.text) for box in texts):
        _justify_by_spaces(context, line, extra_width)
        return
    gaps = sum(len(box.text) for box in texts) - 1
    widest = _WIDEST_GAP * line.style["font_size"]
    if gaps > 0 and extra_width / gaps <= widest:
        _widen(context, line, extra_width / gaps, 0)


def _text_boxes(box: Any) -> Iterator[Any]:
    if isinstance(box, _TEXT):
        yield box
    elif isinstance(box, _PARENTS):
        for child in box.children:
            yield from _text_boxes(child)


def _widen(context: Any, box: Any, gap: float, advance: float) -> float:
    """Move ``box`` by ``advance`` and widen the gaps in it; return the advance of what follows."""
    if isinstance(box, _TEXT):
        box.position_x += advance
        return advance + _widen_text(context, box, gap)
    if isinstance(box, _PARENTS):
        box.position_x += advance
        before = advance
        for child in box.children:
            if child.is_in_normal_flow():
                advance = _widen(context, child, gap, advance)
        box.width += advance - before
    else:
        box.translate(advance, 0)
    return advance


def _widen_text(context: Any, box: Any, gap: float) -> float:
    box.style = box.style.copy()
    known = box.style["letter_spacing"]
    box.style["letter_spacing"] = (0 if known == "normal" else known) + gap
    layout = create_layout(box.text, box.style, context, max_width=None, justification_spacing=0)
    layout.deactivate()
    box.pango_layout = layout
    grown: float = gap * len(box.text)
    box.width += grown
    return grown
