"""The cache is never trusted: whatever became of any of its files, the next site is right to the byte."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.artifact_writer.conftest import open_writer, write_texts

PAGES = {f"{n}/index.html": f"第{n}页" * 50 for n in range(8)}
FIRST: dict[str, object] = {**PAGES, "tree/": ["a", "b"], "gone.html": "旧"}
SECOND: dict[str, object] = {
    **PAGES,
    "tree/": ["a", "c"],
    "3/index.html": "改" * 99,
    "twin": "改" * 99,
}
THIRD: dict[str, object] = {
    **PAGES,
    "tree/": ["a", "b"],
    "4/index.html": "又改",
    "5/index.html": "新",
}

Damage = Callable[[Path, random.Random], None]


def cut(path: Path, chance: random.Random) -> None:
    """Leave the beginning."""
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def emptied(path: Path, _chance: random.Random) -> None:
    """Leave nothing."""
    path.write_bytes(b"")


def removed(path: Path, _chance: random.Random) -> None:
    """Take it away."""
    path.unlink()


def noise(path: Path, chance: random.Random) -> None:
    """Replace all of it."""
    path.write_bytes(chance.randbytes(path.stat().st_size))


def one_spot(path: Path, chance: random.Random) -> None:
    """Replace a few bytes somewhere."""
    data = bytearray(path.read_bytes())
    place = chance.randrange(len(data))
    data[place : place + 8] = chance.randbytes(len(data[place : place + 8]))
    path.write_bytes(data)


def one_figure(path: Path, chance: random.Random) -> None:
    """Replace one figure by another, so that it is still a well-formed file."""
    data = bytearray(path.read_bytes())
    place = chance.choice([n for n, byte in enumerate(data) if byte in b"0123456789abcdef"])
    data[place] = chance.choice(b"0123456789")
    path.write_bytes(data)


def a_folder(path: Path, _chance: random.Random) -> None:
    """Put a folder with a file in its place."""
    path.unlink()
    path.mkdir()
    (path / "x").touch()


def older(path: Path, _chance: random.Random) -> None:
    """Bring it back as it was a build ago, or take it away if it was not there."""
    before = Path(str(path).replace("/cache/", "/cache before/"))
    path.unlink()
    if before.exists():
        shutil.copyfile(before, path)


def swapped(path: Path, chance: random.Random) -> None:
    """Let it change places with another file of the cache."""
    others = [other for other in files_of(path.parents[1]) if other != path]
    other = chance.choice(others)
    aside = path.with_name("aside")
    path.rename(aside)
    other.rename(path)
    aside.rename(other)


DAMAGES = (cut, emptied, removed, noise, one_spot, one_figure, a_folder, older, swapped)


def files_of(cache: Path) -> list[Path]:
    """Every file of a cache."""
    return sorted(path for path in cache.rglob("*") if path.is_file())


def bytes_of(output: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {str(path.relative_to(output)): path.read_bytes() for path in files_of(output)}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the third site is, made without any cache."""
    folder = tmp_path_factory.mktemp("alone")
    write_texts(open_writer(folder), THIRD)
    return bytes_of(folder / "output")


def build_twice_before(folder: Path) -> list[Path]:
    """Write two sites, keep the cache of the first aside, and give the files of the cache."""
    write_texts(open_writer(folder), FIRST)
    shutil.copytree(folder / "cache", folder / "cache before")
    write_texts(open_writer(folder), SECOND)
    return files_of(folder / "cache")


@pytest.mark.parametrize("turns", [3, pytest.param(100, marks=pytest.mark.nightly)])
@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_of_the_cache_costs_only_time(
    damage: Damage, number: int, turns: int, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Any file of the cache in any state: the next site is right, and so is the one after it."""
    for turn in range(turns):
        chance = random.Random(f"{damage.__name__} {number} {turn}")
        folder = tmp_path / str(turn)
        paths = build_twice_before(folder)
        assert len(paths) == 3, "the store, and notes on two trees"
        damage(paths[number], chance)
        if turn % 3 == 2:  # nothing can be had from the trees
            shutil.rmtree(folder / "output")
            shutil.rmtree(folder / ".output.previous")
        for _ in range(2):
            write_texts(open_writer(folder), THIRD)
            assert bytes_of(folder / "output") == expected


def test_all_files_of_the_cache_may_be_of_another_time(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    """A cache that was brought back as a whole fits neither of the trees any more."""
    build_twice_before(tmp_path)
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache before").rename(tmp_path / "cache")
    write_texts(open_writer(tmp_path), THIRD)
    assert bytes_of(tmp_path / "output") == expected


def test_what_another_format_left_is_thrown_away(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    """The store of a program before this one is neither read nor kept."""
    store = tmp_path / "cache" / "store"
    for name in ("blobs/ab/abc", "products/cd/cde.json"):
        (store / name).parent.mkdir(parents=True)
        (store / name).touch()
    with closing(sqlite3.connect(store / "files.sqlite")) as database:
        database.execute("CREATE TABLE products (key TEXT)")
    notes = tmp_path / "cache" / "trees" / "0123456789abcdef.json"
    notes.parent.mkdir()
    notes.write_text("{}", "utf-8")
    write_texts(open_writer(tmp_path), THIRD)
    assert bytes_of(tmp_path / "output") == expected
    assert [path.name for path in store.iterdir()] == ["files.sqlite"]
    assert not notes.exists()


def test_a_journal_that_belongs_to_nothing_is_no_harm(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    """What SQLite would roll back after a stopped build may be anything, be it a folder."""
    build_twice_before(tmp_path)
    journal = tmp_path / "cache" / "store" / "files.sqlite-journal"
    for make in (
        journal.mkdir,
        partial(journal.write_bytes, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 99),
    ):
        make()
        shutil.rmtree(tmp_path / "output")
        write_texts(open_writer(tmp_path), THIRD)
        assert bytes_of(tmp_path / "output") == expected
