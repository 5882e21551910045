"""What is kept from one run to the next is a saving of time: it may be lost, and never ends a run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from plugins import kept
from plugins.kept import Store
from plugins.privacy.attachments import Circumstances
from plugins.privacy.kept_sightings import AttachedFile, sightings_of
from plugins.reading.kept_records import KeptRecords

ROWS = {"a": b"1", "b": b"2"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The place of a store, in a folder that is not there yet."""
    return tmp_path / "cache" / "kept.sqlite"


def test_rows_come_back_by_key_or_all(file: Path) -> None:
    """What was put in is given out; of keys that are not known nothing is said."""
    Store(file, "one").put(ROWS)
    assert Store(file, "one").get() == ROWS
    assert Store(file, "one").get(["b", "c"]) == {"b": b"2"}
    assert Store(file, "one").get(str(n) for n in range(100_000)) == {}


def test_rows_are_exchanged_and_go(file: Path) -> None:
    """A key has one value, the newest, until it is taken out."""
    store = Store(file, "one")
    store.put(ROWS)
    store.put({"a": b"3"}, gone=["b"])
    assert store.get() == {"a": b"3"}


def test_rows_of_another_maker_are_not_given_out_and_go(file: Path) -> None:
    """Other code makes everything new, and what the older code left takes no room for ever."""
    Store(file, "one").put(ROWS)
    assert Store(file, "two").get() == Store(file, "two").get(["a"]) == {}
    assert Store(file, "one").get() == ROWS
    Store(file, "two").put({"c": b"4"})
    assert Store(file, "one").get() == {}
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT count(*) FROM kept").fetchone() == (1,)


def foreign(statement: str) -> Callable[[Path], None]:
    """Make a database of another program."""

    def make(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database, database:
            database.execute(statement)

    return make


def with_a_wrong_name(file: Path) -> None:
    """Make a database in which the name of a table is damaged, so that no error can name it."""
    Store(file, "one").put(ROWS)
    data = file.read_bytes()
    file.write_bytes(data.replace(b"kept", b"\xb2ept").replace(b"TABLE \xb2", b"TABXE \xb2"))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "no database": lambda file: file.write_bytes(b"no database at all"),
    "broken": lambda file: file.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096),
    "of another program": foreign("CREATE TABLE bodies (key TEXT, body TEXT)"),
    "of a program before this one": foreign("CREATE TABLE kept (path TEXT, stamp TEXT)"),
    "with a wrong name": with_a_wrong_name,
    "with other columns": foreign("CREATE TABLE kept (other TEXT)"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_made_anew(damage: str, file: Path) -> None:
    """Of a file that is no store nothing is known, and afterwards it is a store again."""
    file.parent.mkdir()
    DAMAGES[damage](file)
    store = Store(file, "one")
    assert store.get() == {}
    store.put(ROWS)
    assert store.get() == ROWS


def a_file_above(file: Path) -> None:
    """Put a file in the place of the folder."""
    file.parent.write_bytes(b"")


HINDRANCES: dict[str, Callable[[Path], object]] = {
    "a folder in its place": lambda file: file.mkdir(parents=True),
    "a file in the place of its folder": a_file_above,
}


@pytest.mark.parametrize("hindrance", HINDRANCES)
def test_a_store_that_cannot_be_made_is_no_error(hindrance: str, file: Path) -> None:
    """Nothing is known, and what is put in is lost."""
    HINDRANCES[hindrance](file)
    store = Store(file, "one")
    store.put(ROWS)
    assert store.get() == store.get(["a"]) == {}


def test_a_damaged_store_that_cannot_be_deleted_is_no_error(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another program holds the file, it stays as it is."""
    file.parent.mkdir()
    file.write_bytes(b"no database at all")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    Store(file, "one").put(ROWS)
    assert Store(file, "one").get() == {}


def test_a_locked_store_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes nothing is known, and what it holds is not destroyed."""
    monkeypatch.setattr(kept, "MOST_SECONDS", 0.01)
    store = Store(file, "one")
    store.put(ROWS)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert store.get() == {}
        store.put({"c": b"3"})
    assert store.get() == ROWS


def test_a_row_of_another_form_is_as_good_as_none(file: Path) -> None:
    """A value that cannot be read, or is no value of ours, is left out, and the others are not."""
    store = Store(file, "one")
    store.put({"a": b"[1]", "b": b"[1"})
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO kept VALUES ('c', 'text'), (CAST(x'ff' AS TEXT), x'00')")
    assert store.get_read(["a", "b", "c"], json.loads) == {"a": [1]}
    assert store.get().keys() >= {"a", "b"}


def test_nobody_fails_for_want_of_a_cache(tmp_path: Path) -> None:
    """Bodies, attachments and documents are read where nothing can be kept of them."""
    closed = tmp_path / "cache"
    closed.write_bytes(b"")
    (tmp_path / "a.txt").write_text("13800138000", "utf-8")
    attached = AttachedFile(tmp_path / "a.txt", "a.txt", "00", Circumstances("", frozenset()))
    ((sighting,),) = sightings_of([attached], closed / "attachments.sqlite")
    assert sighting.code == "P103"
    KeptRecords(closed / "records", tmp_path, "content").keep(())
