"""Placing: files are put into a tree, always anew: no file is ever changed where it lies.

So two trees can share a file by a hard link: one directory entry instead of a copy, with the same time
of change, and a reader's browser need not fetch again what only changed trees.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Ground:
    """The folder into which files are put; picklable, because workers put them there too."""

    folder: str

    def place(self, path: str) -> str:
        """Where the file with an output path lies."""
        return f"{self.folder}/{path}"

    def write(self, path: str, data: bytes) -> int:
        """Write a new file; its time of change in nanoseconds.

        Raises:
            OSError: it cannot be written.
        """
        place = self.place(path)
        handle = _anew(place, lambda: os.open(place, _NEW, 0o666))
        try:
            left = memoryview(data)
            while left := left[os.write(handle, left) :]:
                pass
            return os.fstat(handle).st_mtime_ns
        finally:
            os.close(handle)

    def take(self, path: str, source: str) -> int:
        """Have the file ``source`` under a path too, as a copy where there are no links.

        Raises:
            OSError: it cannot be read or written.
        """
        place = self.place(path)
        try:
            _anew(place, lambda: os.link(source, place))
        except OSError:
            _anew(place, lambda: _copy(Path(source), Path(place)))
        return os.lstat(place).st_mtime_ns

    def remove(self, path: str) -> None:
        """Take away the file or link at a path; a folder that has come there stays.

        Raises:
            OSError: that cannot be done.
        """
        place = Path(self.place(path))
        if place.is_symlink() or not place.is_dir():
            with suppress(FileNotFoundError, NotADirectoryError):
                place.unlink()


def _copy(source: Path, place: Path) -> None:
    with source.open("rb") as old, place.open("xb") as new:
        shutil.copyfileobj(old, new)
    shutil.copystat(source, place)


def _anew(place: str, make: Callable[[], Value]) -> Value:
    """Make something new at a place: what is there goes, and the folders above are made."""
    try:
        return make()
    except FileExistsError:
        _clear(Path(place))
    except (FileNotFoundError, NotADirectoryError):
        _make_folders(place.rpartition("/")[0])
    return make()


def _clear(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def _make_folders(folder: str) -> None:
    """Make a folder and those above; a file that stands where a folder must be goes."""
    with suppress(OSError):
        os.mkdir(folder)  # noqa: PTH102 - nearly every page has a folder of its own, and only one
        return
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        in_the_way = next(
            above for above in (Path(folder), *Path(folder).parents) if _is_there(above)
        )
        in_the_way.unlink()
        Path(folder).mkdir(parents=True, exist_ok=True)


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()
