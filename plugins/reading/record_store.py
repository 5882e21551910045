"""How documents are kept in a store: what may be in a row.

A row is pickled, and read by an unpickler that makes records and nothing else.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import pickle
import time
from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

A_MONTH = 30 * 24 * 3600

_OUR_WORDS = ("plugins.model.", "plugins.problems")
_PLAIN = {(kind.__module__, kind.__name__): kind for kind in (date, datetime, Decimal)}
"""What stands in fields and is neither a word of ours nor a text or a number."""


class NotOurs(Exception):
    """A row that this code did not write."""


class _Unpickler(pickle.Unpickler):
    """Makes values of the model and dates, and nothing else: a foreign file can run no code."""

    def find_class(self, module: str, name: str) -> Any:
        """A class that may stand in a record."""
        return _class(module, name)


@cache
def _class(module: str, name: str) -> Any:
    if (module, name) in _PLAIN:
        return _PLAIN[module, name]
    found = None
    if module.startswith(_OUR_WORDS):
        found = vars(importlib.import_module(module)).get(name)
    is_word = isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum))
    if not is_word or found.__module__ != module:
        raise pickle.UnpicklingError(f"{module}.{name}")
    return found


def to_row(value: Any) -> bytes:
    """A value of our words as a row holds it."""
    return pickle.dumps(value, protocol=5)


def from_row(row: bytes) -> Any:
    """The value in a row.

    Raises:
        NotOurs: it is damaged, or something else. Unpickling that can raise any exception.
    """
    try:
        return _Unpickler(io.BytesIO(row)).load()
    except Exception as error:
        raise NotOurs from error


def forget_unused(folder: Path) -> None:
    """Delete the files in ``folder`` that were not written for a month: of content that is gone."""
    with contextlib.suppress(OSError):
        for file in folder.glob("*.sqlite"):
            if file.stat().st_mtime < time.time() - A_MONTH:
                file.unlink()
