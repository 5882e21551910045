"""Libraries of this machine, loaded where WeasyPrint would load them, but without WeasyPrint.

They are looked for under the names that they have on Linux, macOS and Windows, and on Windows in the
folders in which Pango is installed. Importing WeasyPrint takes half a second and most builds make no
book.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_NEEDED = ("gobject-2.0", "pango-1.0", "harfbuzz", "fontconfig", "pangoft2-1.0")

_FILE_NAMES = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
}
_WINDOWS_FOLDERS = (
    r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"
)
_SEARCH_ALL_FOLDERS = 0x1000
"""LOAD_LIBRARY_SEARCH_DEFAULT_DIRS of Windows: folders that a program has added are searched too."""


def can_typeset() -> bool:
    """Whether this machine has Pango and what belongs to it, without which no book can be set."""
    return all(map(native_library, _NEEDED))


@cache
def native_library(name: str) -> Any:
    """A library (a ``ctypes.CDLL``) by its plain name, such as ``fontconfig``; None if there is none."""
    _add_windows_folders()
    for file in (*_FILE_NAMES[name], ctypes.util.find_library(name)):
        with suppress(OSError):
            if file:
                return ctypes.CDLL(file, winmode=_SEARCH_ALL_FOLDERS)
    return None


@cache
def _add_windows_folders() -> None:
    add_folder = getattr(os, "add_dll_directory", None)
    for folder in os.getenv("WEASYPRINT_DLL_DIRECTORIES", _WINDOWS_FOLDERS).split(";"):
        if add_folder and Path(folder).is_dir():
            add_folder(folder)
