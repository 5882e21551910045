"""What of the machine shapes a page: the faces that are installed, and the libraries that set them.

The same text set with another font, or by another Pango, is another PDF. The recipe's version holds
this description, so that the book is made again when a county adds its licensed faces. The libraries
are asked directly, because importing WeasyPrint takes half a second and most builds make no book.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

_CHAIN = re.compile(r"(?:font-family|--face-[\w-]+)\s*:([^;}]+)")
_QUOTED = re.compile(r'"([^"]+)"')
_VERSION_FUNCTIONS = {"pango-1.0": "pango_version_string", "harfbuzz": "hb_version_string"}
_MATCH_PATTERN = 0


def families_in(css: str) -> list[str]:
    """Every family that the style sheet names, in quotes, in its font chains; each once, sorted."""
    chains = _CHAIN.findall(css)
    return sorted({family for chain in chains for family in _QUOTED.findall(chain)})


def can_typeset() -> bool:
    """Whether this machine has Pango, without which WeasyPrint cannot be imported."""
    if ctypes.util.find_library("pango-1.0"):
        return True
    try:
        import weasyprint  # noqa: F401, PLC0415 - slow, and the last word on where it finds Pango
    except OSError:
        return False
    return True


@cache
def library_versions() -> tuple[str, ...]:
    """The versions of the libraries that fill templates, lay out text and cut fonts down."""
    packages = (
        f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "fonttools", "jinja2")
    )
    return (*packages, *_native_versions())


def _native_versions() -> Iterator[str]:
    for name, function in _VERSION_FUNCTIONS.items():
        if path := ctypes.util.find_library(name):
            ask = getattr(ctypes.CDLL(path), function)
            ask.restype = ctypes.c_char_p
            yield f"{name} {ask().decode()}"


@cache
def installed_face(family: str) -> str:
    """The face that fontconfig finds for ``family``, with its revision; empty if not installed."""
    path = ctypes.util.find_library("fontconfig")
    return _matched_face(ctypes.CDLL(path), family) if path else ""


def _matched_face(library: ctypes.CDLL, family: str) -> str:
    for name in ("FcPatternCreate", "FcFontMatch"):
        getattr(library, name).restype = ctypes.c_void_p
    wanted = ctypes.c_void_p(library.FcPatternCreate())
    library.FcPatternAddString(wanted, b"family", family.encode())
    library.FcConfigSubstitute(None, wanted, _MATCH_PATTERN)
    library.FcDefaultSubstitute(wanted)
    found = ctypes.c_void_p(library.FcFontMatch(None, wanted, ctypes.byref(ctypes.c_int())))
    library.FcPatternDestroy(wanted)
    if found.value is None:
        return ""
    names = list(_names(library, found))
    revision = ctypes.c_int()
    library.FcPatternGetInteger(found, b"fontversion", 0, ctypes.byref(revision))
    library.FcPatternDestroy(found)
    # fontconfig always answers; only a face that bears the name is the one that was asked for.
    return f"{names[0]} {revision.value}" if family in names else ""


def _names(library: ctypes.CDLL, face: ctypes.c_void_p) -> Iterator[str]:
    text = ctypes.c_char_p()
    number = 0
    while library.FcPatternGetString(face, b"family", number, ctypes.byref(text)) == 0:
        yield (text.value or b"").decode()
        number += 1
