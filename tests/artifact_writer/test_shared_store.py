"""The store that machines share: a folder, memory, and a server for S3 on this machine."""

from __future__ import annotations

import hashlib
import pickle
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer import reaching, shared_store
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.shared_store import SharedStore
from plugins.artifact_writer.store import StoredFile, file_of
from plugins.artifact_writer.writing import SiteWriter
from plugins.problems import ContentRefused
from tests.artifact_writer.conftest import open_writer, write_texts

fsspec = pytest.importorskip("fsspec", reason="requirements-cluster.lock is not installed")

KEYS = [f"{n:064}" for n in range(9)]
TEXTS: dict[str, object] = {"a.txt": "甲", "b/c.txt": "乙", "tree/": ["一", "二"]}


def sha256(data: bytes) -> str:
    """The hash of some bytes."""
    return hashlib.sha256(data).hexdigest()


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    """A server that speaks S3, on this machine, with the environment that leads to it."""
    pytest.importorskip("s3fs", reason="requirements-cluster.lock is not installed")
    moto = pytest.importorskip("moto.server", reason="moto is not installed")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    port = server.get_host_and_port()[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "test")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield "s3://county/site"
    server.stop()


@pytest.fixture(params=["file", "memory", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> SharedStore:
    """An empty store of each kind."""
    name = sha256(request.node.name.encode())[:8]
    if request.param == "s3":
        address = f"{request.getfixturevalue('s3_server')}/{name}"
    else:
        folder = (tmp_path / "store").as_posix()
        address = f"file://{folder}" if request.param == "file" else f"memory://{name}"
    store = SharedStore(address)
    store.prepare()
    return store


def opened(store: SharedStore) -> tuple[Any, str]:
    """The file system behind a store, and the store's folder in it."""
    system, root = fsspec.core.url_to_fs(store.address)
    return system, root


def writer(folder: Path, store: SharedStore) -> SiteWriter:
    """A machine: a writer into a folder of its own that uses the shared store."""
    folder.mkdir(exist_ok=True)
    return replace(open_writer(folder), store=store)


def test_what_is_kept_is_there_for_all(store: SharedStore) -> None:
    """Single files and trees are found and read, also by a store that was sent somewhere else."""
    kept = store.keep({KEYS[0]: "甲".encode(), KEYS[1]: {"a": b"1", "b/c": "甲".encode()}})
    assert kept[KEYS[0]] == {"": StoredFile(sha256("甲".encode()), 3)}
    assert kept[KEYS[1]] == {"a": file_of(b"1"), "b/c": file_of("甲".encode())}
    far = pickle.loads(pickle.dumps(store))
    assert far.find(KEYS) == kept
    wanted = [sha256(b"absent"), sha256("甲".encode()), sha256(b"1")]
    assert dict(far.read(wanted)) == {sha256("甲".encode()): "甲".encode(), sha256(b"1"): b"1"}
    far.thin_out(lambda: pytest.fail("others may use it"), 0)
    assert far.find(KEYS) == kept


def test_more_is_asked_for_than_is_fetched_at_once(
    store: SharedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All is found, batch by batch."""
    monkeypatch.setattr(shared_store, "AT_A_TIME", 2)
    monkeypatch.setattr(shared_store, "FILES_AT_A_TIME", 4)
    kept = store.keep({key: key.encode() for key in KEYS})
    assert store.find([*KEYS, "f" * 64]) == kept
    assert len(dict(store.read(sha256(key.encode()) for key in KEYS))) == len(KEYS)
    assert store.find([]) == {}


@pytest.mark.parametrize("folder", ["products", "blobs"])
@pytest.mark.parametrize("damage", ["cut", "foreign", "empty", "other", "gone"])
def test_what_is_damaged_counts_as_not_there(store: SharedStore, folder: str, damage: str) -> None:
    """Cut, foreign, empty, of another key: it is not given out, and can be kept again."""
    products = {KEYS[0]: b"good", KEYS[1]: b"other"}
    kept = store.keep(products)
    names = KEYS if folder == "products" else [sha256(b"good"), sha256(b"other")]
    system, root = opened(store)
    path = f"{root}/{folder}/{names[0]}"
    whole = system.cat_file(path)
    if damage == "gone":
        system.rm_file(path)
    else:
        other = system.cat_file(f"{root}/{folder}/{names[1]}")
        bad = {"cut": whole[:-1], "foreign": b"\xff\x00<html>", "empty": b"", "other": other}
        system.pipe_file(path, bad[damage])
    known, bytes_there = KEYS[0] in store.find(KEYS), dict(store.read([sha256(b"good")]))
    assert (known, bool(bytes_there)) == ((False, True) if folder == "products" else (True, False))
    assert store.keep(products) == kept == store.find(KEYS)
    assert dict(store.read([sha256(b"good")])) == {sha256(b"good"): b"good"}


def test_nothing_is_made_twice_by_two_machines(store: SharedStore, tmp_path: Path) -> None:
    """What one machine has made the other only takes; the same comes out, and as without a store."""
    first = write_texts(writer(tmp_path / "first", store), TEXTS)
    second = write_texts(writer(tmp_path / "second", store), TEXTS)
    alone = write_texts(open_writer(tmp_path / "alone"), TEXTS)
    assert first == alone == (list(TEXTS), 0, True)
    assert second == ([], len(TEXTS), True)
    sites = [
        {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
        for site in (tmp_path / name / "output" for name in ("first", "second", "alone"))
    ]
    assert sites[0] == sites[1] == sites[2] != {}


def test_lost_bytes_are_made_again(store: SharedStore, tmp_path: Path) -> None:
    """A product whose bytes are damaged in the store costs time, not the build."""
    write_texts(writer(tmp_path / "first", store), TEXTS)
    system, root = opened(store)
    system.pipe_file(f"{root}/blobs/{sha256('乙'.encode())}", b"?")
    made, _, changed = write_texts(writer(tmp_path / "second", store), TEXTS)
    assert (made, changed) == (["b/c.txt"], True)
    assert (tmp_path / "second" / "output" / "b" / "c.txt").read_text("utf-8") == "乙"


def test_workers_of_this_machine_keep_in_it(tmp_path: Path) -> None:
    """Processes that were split off open it anew; nothing of what they keep is lost."""
    store = SharedStore(f"file://{(tmp_path / 'store').as_posix()}")
    store.prepare()
    parts = [{f"{n:032}{m:032}": f"{n} {m}".encode() for m in range(5)} for n in range(4)]
    with ProcessPoolExecutor(2) as executor:
        kept = list(executor.map(store.keep, parts))
    keys = [key for part in parts for key in part]
    assert store.find(keys) == {key: files for part in kept for key, files in part.items()}


def test_only_memory_is_not_shared(tmp_path: Path) -> None:
    """Workers elsewhere send home what they make where no store is for all."""
    assert SharedStore("s3://county/site").is_shared
    assert SharedStore(f"file://{tmp_path.as_posix()}").is_shared
    assert not SharedStore("memory://site").is_shared
    assert not LocalStore(tmp_path).is_shared


def refusal(store: SharedStore, folder: Path) -> str:
    """What a build says that cannot use a store, with the site as it was before."""
    site = write_texts(open_writer(folder), {"a.txt": "before"})
    assert site[2]
    with pytest.raises(ContentRefused) as refused:
        write_texts(writer(folder, store), {"a.txt": "after"})
    assert (folder / "output" / "a.txt").read_text("utf-8") == "before"
    (problem,) = refused.value.problems
    assert problem.code == "A114"
    return f"{problem.path} {problem.message} {problem.hint}"


def test_a_store_out_of_reach_is_said_before_any_work(
    s3_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No server: the address, what to do, and the published site as it was."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    monkeypatch.setattr("s3fs.S3FileSystem.retries", 1)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    said = refusal(SharedStore(f"{s3_server}/elsewhere"), tmp_path)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    assert said.startswith("s3://county/site/elsewhere 成品仓库（STORE）无法读写：")
    assert "不会丢失" in said


@pytest.mark.parametrize("address", ["nowhere://x/y", "file:///proc/gongbao-store"])
def test_an_address_that_cannot_be_is_refused(address: str, tmp_path: Path) -> None:
    """A protocol that nobody knows, a folder that cannot be made."""
    assert "成品仓库（STORE）无法读写" in refusal(SharedStore(address), tmp_path)


def test_no_password_is_shown() -> None:
    """An address may hold one; logs are read by many."""
    (problem,) = reaching.unreachable("ftp://me:secret@host/x", "连不上", "why\n not").problems
    assert problem.path == "ftp://host/x"
    assert problem.message == "连不上：why not"


def test_a_library_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sets the variable in an installation without the extra is told how to get it."""
    monkeypatch.setattr(reaching, "find_spec", lambda _: None)
    with pytest.raises(ContentRefused, match="1") as refused:
        SharedStore("s3://county/site").prepare()
    assert "没有安装 fsspec" in refused.value.problems[0].message
    assert sys.modules["fsspec"] is fsspec
