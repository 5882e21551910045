"""Fonts made for a test: some characters of an installed font under another name."""

from __future__ import annotations

import io
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTCollection, TTFont

from plugins.gazette.faces.fontconfig import installed_font

_NAMES = (1, 3, 4, 16)
_POSTSCRIPT_NAME = 6


def made_font(family: str, characters: str, weight: int = 400) -> TTFont:
    """The glyphs of LXGW WenKai for some characters, in a font of the name ``family``."""
    source = installed_font("LXGW WenKai")
    assert source is not None, "the tests need fonts-lxgw-wenkai"
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    whole = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(source.file), source.index)
    font = TTFont(io.BytesIO(uharfbuzz.subset(whole, wanted).blob.data))
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = family
        elif record.nameID == _POSTSCRIPT_NAME:
            record.string = "MadeForTests"
    font["OS/2"].usWeightClass = weight
    return font


def write_font(path: Path, *fonts: TTFont) -> None:
    """Write a font, or a collection of several."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if len(fonts) == 1:
        fonts[0].save(path)
        return
    collection = TTCollection()
    collection.fonts = list(fonts)
    collection.save(path)
