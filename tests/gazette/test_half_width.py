"""Marks of half width are added to fonts that have none (标点挤压, domain.md §13)."""

from __future__ import annotations

import pytest
import uharfbuzz

from plugins.gazette.faces.cut_fonts import cut_font
from plugins.gazette.faces.fontconfig import installed_font
from plugins.gazette.faces.half_width import with_half_width


def _font(family: str) -> bytes:
    found = installed_font(family, 400)
    if found is None:
        pytest.skip(f"{family} is not installed")
    return cut_font(found.file, found.index)


def _advances(font: bytes, text: str) -> list[tuple[float, float]]:
    """How far each glyph moves before it is drawn, and how wide it is, in ems, at half width."""
    face = uharfbuzz.Face(font)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, {"halt": True})
    return [
        (glyph.x_offset / face.upem, glyph.x_advance / face.upem)
        for glyph in buffer.glyph_positions
    ]


@pytest.mark.parametrize("family", ["LXGW WenKai", "Noto Serif CJK SC"])
def test_marks_lose_their_white_half(family: str) -> None:
    """A closing mark loses its right half, an opening one its left, and a character neither."""
    assert _advances(_font(family), "，。）》") == [(0.0, 0.5)] * 4
    assert _advances(_font(family), "（《") == [(-0.5, 0.5)] * 2
    assert _advances(_font(family), "县") == [(0.0, 1.0)]


def test_narrow_quotation_marks_stay_as_they_are() -> None:
    """A mark that is not an em wide has no half to lose."""
    (offset, advance), *_ = _advances(_font("LXGW WenKai"), "“")
    assert offset == 0.0
    assert 0.3 < advance < 0.4


def test_font_that_positions_glyphs_is_left_alone() -> None:
    """Adding twice changes nothing, nor does adding to a font with positions of its own."""
    for family in ("LXGW WenKai", "Noto Serif CJK SC"):
        font = _font(family)
        assert with_half_width(font) is font
