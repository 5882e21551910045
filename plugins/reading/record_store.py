"""The file in which documents are kept: what may be in it, and what makes it void.

A row is pickled, and read by an unpickler that makes records and nothing else. A file that is
damaged, foreign, or of other code is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import io
import pickle
import sqlite3
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

PLUGINS = Path(__file__).resolve().parents[1]
A_MONTH = 30 * 24 * 3600

_OUR_WORDS = ("plugins.model.", "plugins.problems")
_PLAIN = {(kind.__module__, kind.__name__): kind for kind in (date, datetime, Decimal)}
"""What stands in fields and is neither a word of ours nor a text or a number."""


@cache
def code_version() -> str:
    """What the records depend on besides the content: all our code, Python, and the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PLUGINS.rglob("*.py")):
        digest.update(path.read_bytes())
    installed = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    digest.update("\n".join(sorted(path.name for path in installed)).encode())
    return digest.hexdigest()


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


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=60)) as database:
        database.execute("CREATE TABLE IF NOT EXISTS made_by (key TEXT)")
        database.execute("CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, record BLOB)")
        yield database


def load_rows(file: Path, key: str) -> dict[str, bytes]:
    """The rows of a file by id, if they were written under this key."""
    try:
        with _opened(file) as database:
            if database.execute("SELECT key FROM made_by").fetchall() != [(key,)]:
                return {}
            rows = database.execute("SELECT id, record FROM records").fetchall()
    except sqlite3.OperationalError:
        return {}  # locked, or not to be opened: what is kept stays for the next time
    except (sqlite3.DatabaseError, OSError):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
        return {}
    return {name: row for name, row in rows if isinstance(name, str) and isinstance(row, bytes)}


def save_rows(
    file: Path, key: str, rows: Sequence[tuple[str, bytes]], gone: Sequence[tuple[str]]
) -> None:
    """Put rows in and take ``gone`` out; the rows of another key go.

    All at once, so that two checks at the same time leave rows of one key only.
    """
    with contextlib.suppress(sqlite3.DatabaseError, OSError), _opened(file) as database, database:
        database.execute("BEGIN IMMEDIATE")
        if database.execute("SELECT key FROM made_by").fetchall() != [(key,)]:
            database.execute("DELETE FROM made_by")
            database.execute("DELETE FROM records")
            database.execute("INSERT INTO made_by VALUES (?)", (key,))
        database.executemany("DELETE FROM records WHERE id = ?", gone)
        database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?)", rows)
