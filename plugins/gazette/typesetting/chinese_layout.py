"""WeasyPrint's layout of a text, with the rules of ``typography`` told to Pango as attributes.

Nothing is added to the text, no element to the page: the tags of the PDF stay as they are, and so
does what a reader copies. WeasyPrint makes every layout with one class; ``install`` puts ours in its
place. That class is not a public one: the tests that measure printed lines show when a new WeasyPrint
has changed it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import weasyprint.layout.inline
import weasyprint.layout.preferred
import weasyprint.text.line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

from plugins.gazette.text.typography import Range, narrow_marks, stretchable, unbroken

ffi.cdef("PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);")
ffi.cdef("PangoAttrList * pango_attr_list_copy (PangoAttrList * list);")

# A type checker would not let us put our own in the place of theirs.
_lines: Any = weasyprint.text.line_break
_users: tuple[Any, ...] = (weasyprint.layout.inline, weasyprint.layout.preferred)
_Layout: Any = _lines.Layout
_weasyprint_can_break: Any = _lines.can_break_text

_AS_BRACKETS = str.maketrans("“”‘’", "「」『』")
"""Unicode forbids a line end on both sides of “ and ”; brackets, as long in UTF-8, have the Chinese
rule. They stand in only while lines are broken; what is measured and drawn is the text."""


def install() -> None:
    """Let WeasyPrint lay out text by our class; doing it twice changes nothing."""
    _lines.Layout = ChineseLayout
    for module in _users:
        module.can_break_text = can_break_text


def can_break_text(text: str, language: str | None) -> bool:
    """Whether a line may end in ``text``: mostly the two characters where two elements meet."""
    if text.isascii():
        return bool(_weasyprint_can_break(text, language))
    whole = (0, len(text))
    return whole not in unbroken(text) and bool(
        _weasyprint_can_break(text.translate(_AS_BRACKETS), language)
    )


class ChineseLayout(_Layout):  # type: ignore[misc]
    """A text that is to be broken into lines, or one of its lines."""

    text: str
    gap = 0.0
    """How much wider each gap of this line is drawn, in CSS pixels."""
    _told = ""
    """The text whose rules this layout has; those of a line are among those of its paragraph."""
    _narrow: Sequence[Range] = ()
    _whole: Sequence[Range] = ()
    _features: Any
    """The attributes that WeasyPrint gave before any text: features of the font."""

    def setup(self, style: Any) -> None:
        """Begin anew in Pango: for the first time, or to draw a line."""
        super().setup(style)
        self._told = ""
        self._features = self._copy_of(pango.pango_layout_get_attributes(self.layout))

    @staticmethod
    def _copy_of(attributes: Any) -> Any:
        if not attributes:
            return ffi.NULL
        return ffi.gc(pango.pango_attr_list_copy(attributes), pango.pango_attr_list_unref)

    def set_text(self, text: str, justify: bool = False) -> None:
        """Give Pango the text; ``justify`` is set when a line is drawn."""
        if self._told:
            # An attribute behind the end of a shorter text lets Pango write where it must not.
            pango.pango_layout_set_attributes(self.layout, self._copy_of(self._features))
        if text.isascii():
            super().set_text(text, justify)
            return
        broken = text if justify else text.translate(_AS_BRACKETS)
        super().set_text(broken, justify)
        self.text = text[: len(self.text)]
        if justify:
            self._tell_how_to_draw()
        else:
            self._tell_where_to_break()
        if broken != text and self.get_first_line()[1] is None:
            # Nothing to break: measure the marks that will be drawn.
            super().set_text(text, justify)

    def _tell_where_to_break(self) -> None:
        # A mark that was narrow while the line was broken stays narrow at the end of the line.
        if self._told.startswith(self.text):
            self._narrow = [mark for mark in self._narrow if mark[1] <= len(self.text)]
            self._whole = [part for part in self._whole if part[1] <= len(self.text)]
        else:
            self._narrow, self._whole = narrow_marks(self.text), unbroken(self.text)
        self._told = self.text
        self._add(pango.pango_attr_list_insert, self._narrow, _half_width)
        self._add(pango.pango_attr_list_insert, self._whole, _no_break)

    def _tell_how_to_draw(self) -> None:
        self._add(pango.pango_attr_list_insert, self._narrow, _half_width)
        if self.gap:
            own = self.style["letter_spacing"]
            spacing = int(((0 if own == "normal" else own) + self.gap) * TO_UNITS)
            self._add(
                pango.pango_attr_list_change,
                stretchable(self.text),
                lambda: pango.pango_attr_letter_spacing_new(spacing),
            )

    def _add(self, add: Any, ranges: Sequence[Range], make: Callable[[], Any]) -> None:
        """Give each range an attribute; Pango counts in the bytes of UTF-8."""
        if not ranges:
            return
        known = pango.pango_layout_get_attributes(self.layout)
        listed = known or ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        place = size = 0
        for start, end in ranges:
            attribute = make()
            attribute.start_index = size + len(self.text[place:start].encode())
            size = attribute.end_index = attribute.start_index + len(self.text[start:end].encode())
            place = end
            add(listed, attribute)
        pango.pango_layout_set_attributes(self.layout, listed)


def _half_width() -> Any:
    return pango.pango_attr_font_features_new(b"halt 1")


def _no_break() -> Any:
    return pango.pango_attr_allow_breaks_new(False)
