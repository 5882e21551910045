"""The store in a folder of this machine: one file of SQLite, so that a page costs no file of its own.

Table ``blobs`` holds bytes by SHA-256, ``products`` the files of each fingerprint. Both are trusted only
as far as they prove themselves: bytes by their hash, a product by a seal over its key and its files. So
a file that is damaged, cut, foreign or of another format costs time. It is thrown away when SQLite
cannot read it. Nothing waits for the disk (``synchronous``), because nothing here is worth waiting for.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plugins.artifact_writer.store import Files, files_of, parts_of, sealed, unsealed
from plugins.model.artifact import Product

FORMAT = 1
"""The number of the tables; a file with another one (``user_version``) is thrown away."""

NAME = "files.sqlite"
PATIENCE = 60.0
"""Seconds to wait for another process that writes."""

LARGEST = 500_000_000
"""Bytes of the largest file that is kept: SQLite takes none over 1e9. Larger ones are made again."""

SPARE = 64_000_000
"""Bytes that may lie here unused before it is thought about."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS products (key TEXT PRIMARY KEY, files TEXT) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS blobs (sha256 TEXT PRIMARY KEY, data BLOB)",
)
_FIND = "SELECT key, files FROM products WHERE key IN (SELECT value FROM json_each(?))"
_THIN_OUT = (
    "DELETE FROM products WHERE key NOT IN (SELECT value FROM json_each(?))",
    "DELETE FROM blobs WHERE sha256 NOT IN (SELECT value FROM json_each(?))",
)

_REASONS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_IOERR: errno.EIO,
    # There is room, and yet a write failed: the file is larger than the disk allows.
    sqlite3.SQLITE_IOERR_WRITE: errno.EFBIG,
}
"""What the system refused, by SQLite's number; any other number means that the file is damaged."""

_BEFORE = ("blobs", "products")
"""Folders of the store in the format before this one."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class LocalStore:
    """A folder of finished files; picklable, so that worker processes write into it."""

    folder: Path

    @property
    def is_shared(self) -> bool:
        """Not with other machines: SQLite needs the locks of one."""
        return False

    def prepare(self) -> None:
        """Make the folder, and throw away what another format of the store left in it.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in _BEFORE:
            _remove(self.folder / name)
        self._do(lambda database: database.execute("BEGIN IMMEDIATE"))

    def find(self, keys: Collection[str]) -> dict[str, Files]:
        """The files that fingerprints gave; a fingerprint of which nothing is known is left out."""
        asked = json.dumps(list(keys))
        rows = (
            self._do(lambda database: database.execute(_FIND, [asked]).fetchall()) if keys else []
        )
        found = {key: unsealed(key, text) for key, text in rows}
        return {key: files for key, files in found.items() if files is not None}

    def keep(self, products: Mapping[str, Product]) -> dict[str, Files]:
        """Store what recipes made, by fingerprint, all at once.

        Raises:
            OSError: it cannot be written.
        """
        made = {key: files_of(product) for key, product in products.items()}
        blobs = [
            (made[key][path].sha256, data)
            for key, product in products.items()
            for path, data in parts_of(product).items()
            if len(data) <= LARGEST
        ]
        rows = [(key, sealed(key, files)) for key, files in made.items()]

        def insert(database: sqlite3.Connection) -> None:
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT OR IGNORE INTO blobs VALUES (?, ?)", blobs)
            database.executemany("INSERT OR REPLACE INTO products VALUES (?, ?)", rows)
            database.execute("COMMIT")

        self._do(insert)
        return made

    def read(self, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """SHA-256 and bytes of each wanted file that is whole; one that is not is forgotten."""
        try:
            with self._opened() as database:
                for sha256 in wanted:
                    data = _whole(database, sha256)
                    if data is not None:
                        yield sha256, data
        except sqlite3.Error as error:
            self._refuse_what_is_no_damage(error)
            self._throw_away()

    def thin_out(self, used: Callable[[], Set[str]], size: int) -> None:
        """Forget what belongs to no fingerprint in ``used``, if that is much beside ``size`` bytes."""
        if self._size() <= 2 * size + SPARE:
            return
        keys = used()
        needed = {file.sha256 for files in self.find(keys).values() for file in files.values()}

        def delete(database: sqlite3.Connection) -> None:
            database.execute("BEGIN IMMEDIATE")
            for question, names in zip(_THIN_OUT, (keys, needed), strict=True):
                database.execute(question, [json.dumps(list(names))])
            database.execute("COMMIT")

        self._do(delete)

    def _size(self) -> int:
        """How many bytes of the file are in use."""

        def ask(database: sqlite3.Connection) -> int:
            names = ("page_count", "freelist_count", "page_size")
            pages, free, size = (
                int(database.execute(f"PRAGMA {name}").fetchone()[0]) for name in names
            )
            return (pages - free) * size

        return self._do(ask)

    def _do(self, work: Callable[[sqlite3.Connection], Value]) -> Value:
        """Do some work in the file; if that is damaged, in a new one.

        Raises:
            OSError: the system does not let us.
        """
        try:
            with self._opened() as database:
                return work(database)
        except sqlite3.Error as error:
            self._refuse_what_is_no_damage(error)
        self._throw_away()
        try:
            with self._opened() as database:
                return work(database)
        except sqlite3.Error as error:
            raise OSError(errno.EIO, str(error), str(self._file)) from error

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(
            sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)
        ) as database:
            database.text_factory = _text
            try:
                database.execute("PRAGMA synchronous = OFF")
                if database.execute("PRAGMA user_version").fetchone() != (FORMAT,):
                    _make_tables(database)
                yield database
            except UnicodeDecodeError as error:  # raised where SQLite names what is damaged
                raise sqlite3.DatabaseError from error

    def _refuse_what_is_no_damage(self, error: sqlite3.Error) -> None:
        number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        reason = _REASONS.get(number) or _REASONS.get(number & 0xFF)
        if reason and not any(path.is_dir() for path in self._own_files()):
            raise OSError(reason, str(error), str(self._file)) from error

    def _throw_away(self) -> None:
        for path in self._own_files():
            _remove(path)

    def _own_files(self) -> list[Path]:
        """The file, and what SQLite puts beside it."""
        return sorted(self.folder.glob(f"{NAME}*"))

    @property
    def _file(self) -> Path:
        return self.folder / NAME


def _make_tables(database: sqlite3.Connection) -> None:
    """Make the tables of a new file.

    Raises:
        sqlite3.DatabaseError: it is not new, but of another format.
    """
    database.execute("PRAGMA page_size = 16384")  # a page of the site fits in one or two of them
    database.execute("BEGIN IMMEDIATE")
    if database.execute("PRAGMA user_version").fetchone() != (FORMAT,):
        if database.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise sqlite3.DatabaseError("the file is of another format")
        for table in _TABLES:
            database.execute(table)
        database.execute(f"PRAGMA user_version = {FORMAT}")
    database.execute("COMMIT")


def _whole(database: sqlite3.Connection, sha256: str) -> bytes | None:
    row = database.execute("SELECT data FROM blobs WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        return None
    (data,) = row
    if isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == sha256:
        return data
    database.execute("DELETE FROM blobs WHERE sha256 = ?", [sha256])
    return None


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
