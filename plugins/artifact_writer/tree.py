"""Tree: a folder brought to hold exactly the wanted files, writing only what differs."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.artifact_writer.store import Files, Store, StoredFile

UNFINISHED = ".gongbao-unfinished"
"""Lies in a tree as long as it is being brought up to date: a build that is stopped then leaves a
folder that no manifest describes, and the next build must know it for one of its own."""

Stamps = dict[str, list[object]]
"""For each path of a tree what was written there: SHA-256, size, time of change in nanoseconds."""


class DamagedStoreError(Exception):
    """A finished file is no longer whole; the build must make its artifact again."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A folder of published files; ``state`` is a folder for notes (stamps) on such folders.

    Stamps are an economy: one that is lost, old or of another folder costs reading a file, because
    it never fits the file's time of change. So nothing fails when they cannot be kept.
    """

    folder: Path
    state: Path

    def holds(self, files: Files) -> bool:
        """Whether exactly ``files`` are there."""
        if not self.folder.is_dir() or _files_of(self.folder) != files.keys():
            return False
        stamps = self.stamps()
        return all(_is_wanted(self.folder / p, f, stamps.get(p)) for p, f in files.items())

    def bring_up_to_date(self, files: Files, store: Store) -> None:
        """Make the folder hold exactly ``files``.

        Raises:
            DamagedStoreError: a finished file is not whole any more; the tree stays unfinished.
            OSError: a file cannot be written; the tree stays unfinished.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        mark = self.folder / UNFINISHED
        mark.touch()
        stamps, present = self.stamps(), _files_of(self.folder) - {UNFINISHED}
        for path in present - files.keys():
            (self.folder / path).unlink()
        for path, file in files.items():
            place = self.folder / path
            if path not in present or not _is_wanted(place, file, stamps.get(path)):
                _write(place, file, store)
        _remove_empty_folders(self.folder)
        self.keep_stamps({path: _stamp(self.folder / path, file) for path, file in files.items()})
        mark.unlink()

    def stamps(self) -> Stamps:
        """What is noted about the files of this tree."""
        try:
            stamps = json.loads(self._note.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def keep_stamps(self, stamps: Stamps) -> None:
        """Note ``stamps`` for this tree, if that can be."""
        with contextlib.suppress(OSError):
            self.state.mkdir(parents=True, exist_ok=True)
            self._note.write_text(json.dumps(stamps), "utf-8")

    @property
    def _note(self) -> Path:
        name = hashlib.sha256(str(self.folder.absolute()).encode()).hexdigest()[:16]
        return self.state / f"{name}.json"


def _files_of(tree: Path) -> set[str]:
    """The paths of all that is no folder; a link is a file, wherever it leads."""
    found = set()
    for parent, folders, names in os.walk(tree):
        here = Path(parent)
        links = [name for name in folders if (here / name).is_symlink()]
        found |= {(here / name).relative_to(tree).as_posix() for name in [*names, *links]}
    return found


def _stamp(path: Path, file: StoredFile) -> list[object]:
    return [file.sha256, file.size, path.stat().st_mtime_ns]


def _is_wanted(path: Path, file: StoredFile, stamp: list[object] | None) -> bool:
    """Whether a file is the wanted one: by its stamp, and without one by its bytes."""
    status = path.lstat()
    if status.st_size != file.size or path.is_symlink():
        return False
    if stamp == [file.sha256, file.size, status.st_mtime_ns]:
        return True
    return hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def _write(path: Path, file: StoredFile, store: Store) -> None:
    data = store.read(file)
    if data is None:
        raise DamagedStoreError(file.sha256)
    if path.is_symlink():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_empty_folders(tree: Path) -> None:
    folders = [Path(parent) for parent, _, _ in os.walk(tree, topdown=False)]
    for folder in folders:
        if folder != tree and not any(folder.iterdir()):
            folder.rmdir()
