"""Exchange: two folders change places in one step, where the system can do that.

Linux can (``renameat2`` with ``RENAME_EXCHANGE``, renameat2(2), on its usual file systems). Python
does not offer the call, so it is made through the C library.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

Swap = Callable[[Path, Path], bool]
"""Lets two folders change places; False, and nothing was done, where that cannot be."""

_FROM_WORKING_FOLDER = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE


def swap_in_one_step(one: Path, other: Path) -> bool:
    """Let two folders change places so that at every moment both paths are there.

    False for whatever reason: the renamings that the caller does instead name the true one.
    """
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    rename.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    paths = os.fsencode(one), os.fsencode(other)
    done = rename(_FROM_WORKING_FOLDER, paths[0], _FROM_WORKING_FOLDER, paths[1], _EXCHANGE)
    return bool(done == 0)
