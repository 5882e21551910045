"""Fontconfig: which file of this machine holds a family of fonts.

It is asked directly, because WeasyPrint, which asks it too, takes half a second to load and most builds
make no book. Where there is no fontconfig nothing is found, and a book names its families as they are.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.gazette.native_libraries import native_library

_MATCH_PATTERN = 0


@dataclass(frozen=True, slots=True)
class InstalledFont:
    """The file of a font, its place in a collection, and its revision."""

    file: str
    index: int
    revision: int


@cache
def installed_font(family: str, weight: int = 400) -> InstalledFont | None:
    """The font that bears the name of ``family``, in the nearest weight; None if there is none."""
    library = native_library("fontconfig")
    return _matched(library, family, weight) if library else None


def _matched(library: ctypes.CDLL, family: str, weight: int) -> InstalledFont | None:
    for name in ("FcPatternCreate", "FcFontMatch"):
        getattr(library, name).restype = ctypes.c_void_p
    wanted = ctypes.c_void_p(library.FcPatternCreate())
    library.FcPatternAddString(wanted, b"family", family.encode())
    library.FcPatternAddInteger(wanted, b"weight", library.FcWeightFromOpenType(weight))
    library.FcConfigSubstitute(None, wanted, _MATCH_PATTERN)
    library.FcDefaultSubstitute(wanted)
    found = ctypes.c_void_p(library.FcFontMatch(None, wanted, ctypes.byref(ctypes.c_int())))
    library.FcPatternDestroy(wanted)
    if found.value is None:
        return None
    # fontconfig always answers; only a font that bears the name is the one that was asked for.
    bears_name = family in _texts(library, found, b"family")
    file = next(_texts(library, found, b"file"), "")
    font = InstalledFont(
        file, _number(library, found, b"index"), _number(library, found, b"fontversion")
    )
    library.FcPatternDestroy(found)
    return font if bears_name and file else None


def _number(library: ctypes.CDLL, font: ctypes.c_void_p, name: bytes) -> int:
    number = ctypes.c_int()
    library.FcPatternGetInteger(font, name, 0, ctypes.byref(number))
    return number.value


def _texts(library: ctypes.CDLL, font: ctypes.c_void_p, name: bytes) -> Iterator[str]:
    text = ctypes.c_char_p()
    place = 0
    while library.FcPatternGetString(font, name, place, ctypes.byref(text)) == 0:
        yield (text.value or b"").decode()
        place += 1
