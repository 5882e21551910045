"""The fonts that a county has put into ``theme/fonts/``: licensed ones, which no machine has by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.problems import ContentRefused, Problem

if TYPE_CHECKING:
    import uharfbuzz

FOLDER = "fonts"
"""The folder of the theme into which a county puts its fonts."""

_SUFFIXES = {".ttf", ".otf", ".ttc", ".otc"}
_FAMILY_NAMES = (1, 16)
_WEIGHT = slice(4, 6)
"""Where the table OS/2 has the weight of the font, in the scale of CSS."""


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A font under one of the names of its family; ``index`` is its place in the file."""

    family: str
    weight: int
    file: str
    index: int
    revision: str


def own_fonts(theme: Path) -> list[OwnFont]:
    """The county's fonts, by every name of their families, in the order of the files.

    Raises:
        ContentRefused: some files are no fonts; all of them are named.
    """
    found: list[OwnFont] = []
    broken = []
    for file in sorted((theme / FOLDER).glob("*")):
        if file.suffix.lower() in _SUFFIXES:
            fonts = _fonts_in(file, file.stat().st_mtime_ns)
            found += fonts
            broken += [] if fonts else [_unusable(file)]
    if broken:
        raise ContentRefused(broken)
    return found


def _unusable(file: Path) -> Problem:
    return Problem(
        f"theme/{FOLDER}/{file.name}",
        1,
        "A110",
        "这不是完好的字体文件",
        "从购买字体的地方重新取得这个文件，或者删去它",
    )


@cache
def _fonts_in(file: Path, _changed: int) -> tuple[OwnFont, ...]:
    import uharfbuzz  # noqa: PLC0415 - every build asks for fonts, and most offices have none

    blob = uharfbuzz.Blob(file.read_bytes())
    revision = hashlib.sha256(blob.data).hexdigest()
    fonts = (uharfbuzz.Face(blob, index) for index in range(uharfbuzz.Face(blob).count))
    return tuple(
        OwnFont(family, _weight(font), str(file), font.index, revision)
        for font in fonts
        if font.glyph_count and font.unicodes
        for family in sorted(set(_families(font)))
    )


def _families(font: uharfbuzz.Face) -> Iterator[str]:
    for entry in font.list_names():
        if entry.name_id in _FAMILY_NAMES:
            yield font.get_name(entry.name_id, entry.language) or ""


def _weight(font: uharfbuzz.Face) -> int:
    return int.from_bytes(font.reference_table("OS/2").data[_WEIGHT]) or 400
