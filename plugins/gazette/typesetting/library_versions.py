"""Which libraries set books on this machine: the same text set by another Pango is another PDF."""

from __future__ import annotations

import ctypes
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from plugins.gazette.native_libraries import native_library

_PACKAGES = (
    "weasyprint",
    "pydyf",
    "uharfbuzz",
    "fonttools",
    "tinycss2",
    "pillow",
    "segno",
    "jinja2",
)
_VERSION_FUNCTIONS = {"pango-1.0": "pango_version_string", "harfbuzz": "hb_version_string"}


@cache
def library_versions() -> tuple[str, ...]:
    """The versions of the libraries that fill templates, lay out text and cut fonts down."""
    packages = (f"{name} {version(name)}" for name in _PACKAGES)
    return (*packages, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", *_native_versions())


def _native_versions() -> Iterator[str]:
    for name, function in _VERSION_FUNCTIONS.items():
        if library := native_library(name):
            ask = getattr(library, function)
            ask.restype = ctypes.c_char_p
            yield f"{name} {ask().decode()}"
