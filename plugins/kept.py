"""Kept: what one run leaves for the next, rows by key in a file of SQLite.

It is a saving of time and nothing else. Of a file that is missing, damaged, foreign, locked or cannot
be written nothing is known, and what is put into it is lost: never an error. Each row has a checksum,
so that one of which a byte has changed is not given out.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

MOST_SECONDS = 20.0
"""How long another process that writes is waited for."""

_SEAL = 4
"""Bytes of the checksum that stands before each value."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS made_by (name TEXT)",
    "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB)",
)
_ALL = "SELECT key, value FROM kept WHERE ? IN (SELECT name FROM made_by)"
_SOME = (
    "SELECT key, value FROM kept WHERE ? IN (SELECT name FROM made_by)"
    " AND key IN (SELECT value FROM json_each(?))"
)
_ONE = "SELECT value FROM kept WHERE ? IN (SELECT name FROM made_by) AND key = ?"

Value = TypeVar("Value")


class Store:
    """A file of rows.

    ``made_by`` is what all of them depend on: code, libraries. Rows of another one are not given out,
    and go when something is put in.
    """

    def __init__(self, file: Path, made_by: str) -> None:
        """Name the file; it need not be there."""
        self.file = file
        self.made_by = made_by
        self._reader: sqlite3.Connection | None = None

    def get(self, keys: Iterable[str] | None = None) -> dict[str, bytes]:
        """The values that are known of these keys, or of all keys."""
        question, asked = _ALL, [self.made_by]
        if keys is not None:
            question, asked = _SOME, [self.made_by, json.dumps(list(keys))]
        try:
            with self._opened() as database:
                rows = database.execute(question, asked).fetchall()
        except sqlite3.OperationalError:
            return {}  # locked, not to be opened, or still empty: what is there stays
        except (sqlite3.DatabaseError, OSError):
            self._throw_away()
            return {}
        whole = ((key, _unsealed(key, value)) for key, value in rows)
        return {key: value for key, value in whole if value is not None}

    def get_one(self, key: str) -> bytes:
        """The value of a key, empty where it is not known: for who asks for many, one by one."""
        try:
            if self._reader is None:
                self._reader = sqlite3.connect(self.file, timeout=MOST_SECONDS)
                self._reader.text_factory = _text
            found = self._reader.execute(_ONE, (self.made_by, key)).fetchone()
        except (sqlite3.DatabaseError, OSError, UnicodeDecodeError):
            return b""
        return (_unsealed(key, found[0]) if found else None) or b""

    def close(self) -> None:
        """Let the file go, which ``get_one`` keeps open."""
        if self._reader:
            self._reader.close()
            self._reader = None

    def get_read(self, keys: Iterable[str], read: Callable[[bytes], Value]) -> dict[str, Value]:
        """The same, each value as ``read`` makes it; where that raises, the row is none of ours."""
        known = {}
        for key, value in self.get(keys).items():
            with suppress(Exception):  # whatever stands there
                known[key] = read(value)
        return known

    def put(self, rows: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Put rows in and take ``gone`` out, all at once: what two processes put in does not mix."""
        taken_out = [(key,) for key in gone]
        with suppress(sqlite3.DatabaseError, OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(rows, taken_out)
            except sqlite3.DatabaseError as error:
                is_operational = isinstance(error, sqlite3.OperationalError)
                if is_operational and error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                    raise  # locked, full, not to be written: what is there stays
                self._throw_away()  # damaged, or tables of another form, of a program before this
                self._write(rows, taken_out)

    def _write(self, rows: Mapping[str, bytes], gone: Iterable[tuple[str]]) -> None:
        with self._opened() as database, database:
            database.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                database.execute(table)
            if database.execute("SELECT name FROM made_by").fetchall() != [(self.made_by,)]:
                database.execute("DELETE FROM made_by")
                database.execute("DELETE FROM kept")
                database.execute("INSERT INTO made_by VALUES (?)", (self.made_by,))
            database.executemany("DELETE FROM kept WHERE key = ?", gone)
            sealed = ((key, _sealed(key, value)) for key, value in rows.items())
            database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", sealed)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, timeout=MOST_SECONDS)) as database:
            database.text_factory = _text
            # To wait for the disk would save nothing: what a failing machine spoils, checksums show.
            try:
                database.execute("PRAGMA synchronous = OFF")
                yield database
            except UnicodeDecodeError as error:  # raised where SQLite names what is damaged
                raise sqlite3.DatabaseError from error

    def _throw_away(self) -> None:
        with suppress(OSError):
            self.file.unlink(missing_ok=True)


def _sealed(key: str, value: bytes) -> bytes:
    return _checksum(key, value) + value


def _unsealed(key: str, sealed: object) -> bytes | None:
    """The value, or None if it is not what was put in under this key."""
    if not isinstance(sealed, bytes):
        return None
    value = sealed[_SEAL:]
    return value if sealed[:_SEAL] == _checksum(key, value) else None


def _checksum(key: str, value: bytes) -> bytes:
    return zlib.crc32(value, zlib.crc32(key.encode("utf-8", "replace"))).to_bytes(_SEAL, "big")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
