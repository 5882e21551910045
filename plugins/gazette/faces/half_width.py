"""Marks of half width for fonts that have none (标点挤压, domain.md §13).

Two marks that meet take 1.5 em. Noto's fonts say with the feature ``halt`` how a mark is set on half its
width; a fangsong or kai face mostly lacks it. It is added here for the marks that are an em wide and have
white on the right half, or on the left one.
"""

from __future__ import annotations

import io

import uharfbuzz
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

from plugins.gazette.text.typography import CLOSING, OPENING

FEATURE = "halt"
_POSITIONS = "GPOS"


def with_half_width(font: bytes) -> bytes:
    """The font with half-width marks; one that positions glyphs already is returned as it is."""
    face = uharfbuzz.Face(font)
    if face.has_layout_positioning:
        return font
    opened = TTFont(io.BytesIO(font), lazy=True, recalcTimestamp=False)
    names = opened.getBestCmap()
    moves = {
        names[ord(mark)]: move
        for mark in CLOSING + OPENING
        if (move := _move(uharfbuzz.Font(face), mark)) is not None
    }
    if not moves:
        return font
    half = face.upem // 2
    rules = (f"pos {name} <{move} 0 {-half} 0>;" for name, move in moves.items())
    text = f"feature {FEATURE} {{ {' '.join(rules)} }} {FEATURE};"
    addOpenTypeFeaturesFromString(opened, text, tables={_POSITIONS})
    written = io.BytesIO()
    opened.save(written, reorderTables=None)
    return written.getvalue()


def _move(font: uharfbuzz.Font, mark: str) -> int | None:
    """How far a mark moves, in units of the font, when it loses its white half; None if it has none."""
    glyph = font.get_nominal_glyph(ord(mark))
    em = font.face.upem
    extents = font.get_glyph_extents(glyph) if glyph else None
    if not extents or font.get_glyph_h_advance(glyph) != em:
        return None
    left, right = extents.x_bearing, extents.x_bearing + extents.width
    if mark in CLOSING:
        return 0 if right <= em / 2 else None
    return -(em // 2) if left >= em / 2 else None
