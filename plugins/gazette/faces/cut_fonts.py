"""Fonts cut down to the characters that most books need.

A Chinese font has up to 65,535 glyphs, and a PDF takes the few that it shows: cutting those out of the
whole font costs more than laying out two pages. A worker cuts each face down once, to the characters of
GB 2312 and the marks around them, and books take theirs from that. What lies outside is taken from the
whole face, which stands behind the cut one in each chain: it costs time, and is never a box.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import uharfbuzz

from plugins.gazette.faces.half_width import with_half_width

_ROWS = range(0xA1, 0xF8)
_COLUMNS = range(0xA1, 0xFF)

_BLOCKS = (
    (0x0020, 0x017F),  # Latin
    (0x2010, 0x2060),  # dashes, quotation marks, …, ‰
    (0x2100, 0x214F),  # ℃ № ℓ
    (0x2150, 0x218F),  # numerals
    (0x2190, 0x2199),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x2460, 0x24FF),  # ① ⑴
    (0x25A0, 0x25FF),  # □ ■ ○ ●
    (0x3000, 0x303F),  # marks of Chinese
    (0x3200, 0x33FF),  # ㈠ ㎡
    (0xFF00, 0xFFEF),  # full-width forms
)
"""Blocks of Unicode, first and last, that are kept whole as far as the face has them."""

_FEATURES = tuple(
    int.from_bytes(tag.encode())
    for tag in ("ccmp", "chws", "halt", "kern", "liga", "mark", "mkmk", "palt")
)
"""What a line of Chinese needs of a font's features; the rest brings glyphs that none shows.

``locl``, the forms of other languages, would double the glyphs.
"""


@cache
def common_characters() -> frozenset[int]:
    """The code points that a cut font keeps."""
    pairs = (bytes((row, column)) for row in _ROWS for column in _COLUMNS)
    letters = "".join(pair.decode("gb2312", "ignore") for pair in pairs)
    blocks = (point for first, last in _BLOCKS for point in range(first, last + 1))
    return frozenset({*map(ord, letters), *blocks})


def cut_font(file: str, index: int, weight: int = 400) -> bytes:
    """A font of a file with the common characters only: OpenType or TrueType, as the font is.

    Of a variable font it is the one of that weight, in the scale of CSS.
    """
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(common_characters())
    features = wanted.layout_feature_tag_set
    features.clear()
    features.update(_FEATURES)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    return with_half_width(_subset(_face(file, index), wanted, weight))


def whole_font(file: str, index: int) -> bytes:
    """A font of a file with all its characters: by itself, if the file is a collection."""
    face = _face(file, index)
    if face.count == 1:
        return Path(file).read_bytes()
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    return _subset(face, wanted, 400)


def _subset(face: uharfbuzz.Face, wanted: uharfbuzz.SubsetInput, weight: int) -> bytes:
    if face.has_var_data:
        wanted.pin_all_axes_to_default(face)
        wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _face(file: str, index: int) -> uharfbuzz.Face:
    # fontconfig counts the named weights of a variable font in the upper half of the number.
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file), index & 0xFFFF)
