"""The store of this machine: what it gives is what was put in, or nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from plugins.artifact_writer import local_store
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.store import StoredFile, file_of

KEYS = [f"{n:064}" for n in range(9)]


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    """An empty store."""
    store = LocalStore(tmp_path / "store")
    store.prepare()
    return store


def sha256(data: bytes) -> str:
    """The hash of some bytes."""
    return hashlib.sha256(data).hexdigest()


def change(store: LocalStore, sentence: str, *values: object) -> None:
    """Change the file behind the store's back."""
    with closing(sqlite3.connect(store.folder / local_store.NAME)) as database, database:
        database.execute(sentence, values)


def test_what_is_kept_is_found_and_read(store: LocalStore) -> None:
    """Single files and trees; what two products have in common is there once."""
    kept = store.keep({KEYS[0]: "甲".encode(), KEYS[1]: {"a": b"1", "b/c": "甲".encode()}})
    assert kept[KEYS[0]] == {"": StoredFile(sha256("甲".encode()), 3)}
    assert kept[KEYS[1]] == {"a": file_of(b"1"), "b/c": file_of("甲".encode())}
    assert store.find(KEYS) == kept
    wanted = [sha256(b"absent"), sha256("甲".encode()), sha256(b"1")]
    assert dict(store.read(wanted)) == {sha256("甲".encode()): "甲".encode(), sha256(b"1"): b"1"}


def test_bytes_that_are_not_whole_are_forgotten(store: LocalStore) -> None:
    """What does not have its hash is not given out, and can be kept again."""
    kept = store.keep({KEYS[0]: b"good"})
    change(store, "UPDATE blobs SET data = ?", b"bad!")
    assert list(store.read([sha256(b"good")])) == []
    store.keep({KEYS[0]: b"good"})
    assert list(store.read([sha256(b"good")])) == [(sha256(b"good"), b"good")]
    assert store.find(KEYS) == kept


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE products SET files = replace(files, '4', '5')",
        f"UPDATE products SET key = '{KEYS[1]}'",
        "UPDATE products SET files = substr(files, 1, 70)",
        "UPDATE products SET files = NULL",
        "UPDATE products SET files = x'FF00'",
        "DROP TABLE products",
        "PRAGMA user_version = 99",
    ],
)
def test_a_product_that_is_not_the_one_written_is_unknown(store: LocalStore, damage: str) -> None:
    """Another size, another key, half a row: nothing is found, and it can be kept again."""
    product = {KEYS[0]: {"a": b"good", "b": b"g" * 44}}
    store.keep(product)
    change(store, damage)
    assert store.find(KEYS) == {}
    assert store.find(store.keep(product)).keys() == product.keys()


def test_many_processes_keep_at_once(store: LocalStore) -> None:
    """Workers wait for each other; nothing of what they keep is lost."""
    parts = [{f"{n:032}{m:032}": f"{n} {m}".encode() for m in range(20)} for n in range(8)]
    with ProcessPoolExecutor(4) as executor:
        kept = list(executor.map(store.keep, parts))
    keys = [key for part in parts for key in part]
    assert store.find(keys) == {key: files for part in kept for key, files in part.items()}


def test_what_is_too_large_for_the_store_is_made_again(
    store: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is known, but its bytes are not there: whoever needs them makes it."""
    monkeypatch.setattr(local_store, "LARGEST", 3)
    kept = store.keep({KEYS[0]: b"large", KEYS[1]: b"123"})
    assert store.find(KEYS) == kept
    assert dict(store.read([sha256(b"large"), sha256(b"123")])) == {sha256(b"123"): b"123"}


def test_much_that_nobody_uses_is_forgotten(
    store: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Products without use go when they are more than what is used, and their bytes with them."""
    shared = b"s" * 1000
    store.keep({key: {"own": key.encode() * 999, "shared": shared} for key in KEYS})
    used = set(KEYS[:2])
    size = sum(f.size for files in store.find(used).values() for f in files.values())
    store.thin_out(lambda: used, size)
    assert store.find(KEYS).keys() == set(KEYS), "there is room"
    monkeypatch.setattr(local_store, "SPARE", 0)
    store.thin_out(lambda: used, size)
    assert store.find(KEYS).keys() == used
    hashes = [sha256(data) for key in KEYS for data in (key.encode() * 999, shared)]
    assert len(dict(store.read(hashes))) == len(used) + 1
    store.thin_out(lambda: pytest.fail("nothing is asked when little is here"), size)


def test_a_store_that_cannot_be_written_says_where(tmp_path: Path) -> None:
    """The system's refusal is an ``OSError`` with the file's name, as of any other file."""
    with pytest.raises(OSError, match=local_store.NAME) as refused:
        LocalStore(tmp_path / "absent").keep({KEYS[0]: b"x"})
    assert refused.value.filename == str(tmp_path / "absent" / local_store.NAME)
