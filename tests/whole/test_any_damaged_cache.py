"""Whatever became of a file of the cache, builds and checks give and say what they would without it."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.whole.building_process import ROOT, BuildingProcess, build, check
from tests.whole.test_any_edits_equal import files_of, said_of_content

SAMPLE = ROOT / "tests" / "sites" / "in-time" / "content"
EDITED = "normative/2024/jzf-2024-3.md"
TURNS = ("", "\n按照甲政发〔2025〕2号办理。\n\n其它事项另行通知。\n")
"""What stands at the end of a document, in turns; the checks have something to say of the second."""

Damage = Callable[[Path, random.Random, bytes], None]
"""Damages a file; the bytes are what it was some time ago."""


def emptied(path: Path, _chance: random.Random, _before: bytes) -> None:
    """Leave nothing."""
    path.write_bytes(b"")


def cut(path: Path, chance: random.Random, _before: bytes) -> None:
    """Leave the beginning."""
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def one_byte(path: Path, chance: random.Random, _before: bytes) -> None:
    """Replace one byte by another, anywhere."""
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    path.write_bytes(data)


def many_bytes(path: Path, chance: random.Random, _before: bytes) -> None:
    """Replace a byte in every page, rows among them."""
    data = bytearray(path.read_bytes())
    for start in range(0, len(data), 1024):
        data[min(start + chance.randrange(1024), len(data) - 1)] ^= chance.randrange(1, 256)
    path.write_bytes(data)


def foreign(path: Path, _chance: random.Random, _before: bytes) -> None:
    """Put a database of another program in its place."""
    path.unlink()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE kept (other TEXT)")


def a_folder(path: Path, _chance: random.Random, _before: bytes) -> None:
    """Put a folder with a file in its place."""
    path.unlink()
    path.mkdir()
    (path / "x").touch()


def older(path: Path, _chance: random.Random, before: bytes) -> None:
    """Bring it back as it was."""
    path.write_bytes(before)


def forbidden(path: Path, _chance: random.Random, _before: bytes) -> None:
    """Forbid to read and write it."""
    path.chmod(0)


DAMAGES: tuple[Damage, ...] = (
    emptied, cut, one_byte, many_bytes, foreign, a_folder, older, forbidden,
)  # fmt: skip


class Damaged:
    """A site whose cache is damaged, and what is right of it."""

    def __init__(self, process: BuildingProcess, folder: Path) -> None:
        """Copy the content, build it in both its states from nothing, and then with a cache."""
        self.process, self.folder, self.turn = process, folder, 0
        self.content = Path(shutil.copytree(SAMPLE, folder / "content"))
        self.cache, self.output = folder / "cache", folder / "output"
        self._text = (self.content / EDITED).read_text("utf-8")
        self._right = [self._from_nothing(turn) for turn in (0, 1)]
        self.edit()
        self.assert_right()
        self.before = {path: path.read_bytes() for path in self.files()}
        self.edit()
        self.assert_right()

    def files(self) -> list[Path]:
        """Every file of the cache."""
        return sorted(path for path in self.cache.rglob("*") if path.is_file())

    def edit(self) -> None:
        """Change from one state to the other."""
        self.turn = 1 - self.turn
        self._write()

    def assert_right(self) -> None:
        """Build and check; all must be as it is from nothing."""
        assert self._built(self.cache, self.output) == self._right[self.turn]

    def mend(self) -> None:
        """Take away what a program cannot."""
        for path in [*self.cache.rglob("*")]:
            if path.name == "x":
                shutil.rmtree(path.parent)
            elif path.is_file():
                path.chmod(0o644)

    def _write(self) -> None:
        (self.content / EDITED).write_text(self._text + TURNS[self.turn], "utf-8")

    def _from_nothing(self, turn: int) -> tuple[object, ...]:
        self.turn = turn
        self._write()
        return self._built(self.folder / f"empty-{turn}", self.folder / f"right-{turn}")

    def _built(self, cache: Path, output: Path) -> tuple[object, ...]:
        built = self.process.do(build(self.content, ROOT / "theme", output, cache))
        assert built.status == 0, built.said
        checked = self.process.do(check(self.content, cache))
        return said_of_content(built), checked, files_of(output)


@pytest.fixture
def damaged(process: BuildingProcess, tmp_path: Path) -> Damaged:
    """A site with a cache of two builds and checks."""
    return Damaged(process, tmp_path)


@pytest.mark.parametrize("times", [1, pytest.param(4, marks=pytest.mark.nightly)])
def test_a_damaged_cache_changes_neither_the_site_nor_what_is_said(
    times: int, damaged: Damaged
) -> None:
    """Any file of the cache in any state: site and words are those of an empty cache."""
    chance = random.Random(20_261_123)
    names = {path.relative_to(damaged.cache).as_posix().split("/")[0] for path in damaged.files()}
    assert names >= {"records", "trees", "store", "attachments.sqlite"}
    for number, path in enumerate(damaged.files() * times):
        for damage in DAMAGES if times > 1 else (DAMAGES[number % len(DAMAGES)],):
            if path.is_file() and path.stat().st_size:
                damage(path, chance, damaged.before.get(path, b""))
            damaged.edit()
            print(damage.__name__, path.name)
            damaged.assert_right()
            damaged.mend()
    damaged.edit()
    damaged.assert_right()


@pytest.mark.nightly
def test_a_damaged_note_of_the_last_build_is_no_harm(damaged: Damaged) -> None:
    """Where nothing is new the note answers for a whole build; damaged, it answers nothing."""
    chance = random.Random(7)
    for damage in DAMAGES:
        time.sleep(2.1)
        damaged.assert_right()
        notes = sorted((damaged.cache / "last").iterdir())
        assert notes
        for note in notes:
            damage(note, chance, note.read_bytes())
        damaged.assert_right()
        damaged.mend()


@pytest.mark.nightly
def test_all_files_of_the_cache_are_damaged_at_once(damaged: Damaged) -> None:
    """A failing disk does not take one file at a time."""
    chance = random.Random(8)
    for _ in range(20):
        for path in damaged.files():
            if path.stat().st_size:
                chance.choice(DAMAGES)(path, chance, damaged.before.get(path, b""))
        damaged.edit()
        damaged.assert_right()
        damaged.mend()
