"""Tree: a folder brought to hold exactly the wanted files, writing only what differs."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from plugins.artifact_writer.notes import Notes, read_notes, write_notes
from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.store import Files, Store, StoredFile
from plugins.artifact_writer.survey import Found, find_changes, folders_of, time_of_folder

UNFINISHED = ".gongbao-unfinished"
"""Lies in a tree as long as it is being brought up to date: a build that is stopped then leaves a
folder that no manifest describes, and the next build must know it for one of its own."""


class DamagedStoreError(Exception):
    """Finished files are no longer whole; the build must make their artifacts again."""

    def __init__(self, lost: Iterable[str]) -> None:
        super().__init__("finished files are lost")
        self.lost = frozenset(lost)
        """The SHA-256 of each."""


class Tree:
    """A folder of published files, as one build finds and leaves it.

    ``notes`` say what was written into it; ``found`` is what lies there now.
    """

    def __init__(self, folder: Path, state: Path) -> None:
        """Look at a folder, which need not be there; ``state`` is the folder for notes."""
        self.folder, self.state = folder, state
        self.ground = Ground(str(folder))
        self.notes, self.found = Notes(), Found(set(), set(), set())
        self.is_noted = True
        self._touched: set[str] = set()
        if folder.is_dir() and not folder.is_symlink():
            self.notes = read_notes(state, folder)
            self.found = find_changes(str(folder), self.notes.files, self.notes.folders)

    def holds(self, files: Files) -> bool:
        """Whether exactly ``files`` are there; what is unlike the notes is read, and noted anew."""
        if self.found.files != files.keys():
            return False
        # The files that close a build are the last, and differ when any other does.
        return all(self.has(path, files[path]) for path in reversed(files))

    def has(self, path: str, file: StoredFile) -> bool:
        """Whether a file is the wanted one: by the notes, and where these do not fit by its bytes."""
        if path not in self.found.files:
            return False
        place = self.ground.place(path)
        try:
            status = os.lstat(place)
        except (FileNotFoundError, NotADirectoryError):
            return False  # gone since this build looked
        if status.st_size != file.size:
            return False
        time = status.st_mtime_ns
        noted = self.notes.files.get(path)
        if noted and noted[1:] == [file.size, time]:
            return noted[0] == file.sha256
        if not stat.S_ISREG(status.st_mode) or not _has_hash(place, file.sha256):
            return False
        self.notes.files[path] = [*file, time]
        self.is_noted = False
        return True

    def begin(self) -> None:
        """Make ready for writing: from now on the tree is unfinished, and no link leads out of it.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / UNFINISHED).touch()
        for path in self.found.files - self.notes.files.keys():
            if (self.folder / path).is_symlink():
                self.remove(path)

    def remove(self, path: str) -> None:
        """Take a file away.

        Raises:
            OSError: that cannot be done.
        """
        self.ground.remove(path)
        self.found.files.discard(path)
        self._touched.add(path)

    def note(self, path: str, file: StoredFile, time: int) -> None:
        """Take note of a file that was just put here, at a ``time`` in nanoseconds."""
        self.found.files.add(path)
        self.notes.files[path] = [*file, time]
        self._touched.add(path)

    def put(self, path: str, file: StoredFile, data: bytes) -> None:
        """Write a file and take note of it.

        Raises:
            OSError: it cannot be written.
        """
        self.note(path, file, self.ground.write(path, data))

    def bring_up_to_date(
        self, files: Files, ready: Mapping[str, bytes], other: Tree, store: Store
    ) -> None:
        """Make the folder hold exactly ``files``, of what is ``ready``, in another tree or in the store.

        Raises:
            DamagedStoreError: finished files are not whole any more; the tree stays unfinished.
            OSError: a file cannot be written; the tree stays unfinished.
        """
        for path in self.found.files - files.keys() - {UNFINISHED}:
            self.remove(path)
        lacking: dict[str, list[str]] = {}
        for path, file in files.items():
            if not self.has(path, file) and not self._get(path, file, ready, other):
                lacking.setdefault(file.sha256, []).append(path)
        for sha256, data in store.read(list(lacking)):
            for path in lacking.pop(sha256):
                self.put(path, files[path], data)
        if lacking:
            raise DamagedStoreError(lacking)

    def _get(self, path: str, file: StoredFile, ready: Mapping[str, bytes], other: Tree) -> bool:
        """Have a file from what is ready, or from its place in another tree; False if it is not there."""
        if path in ready:
            self.put(path, file, ready[path])
        elif other.has(path, file):
            self.note(path, file, self.ground.take(path, other.ground.place(path)))
        else:
            return False
        return True

    def finish(self, files: Files, keys: dict[str, str], inner: dict[str, list[str]]) -> None:
        """Take away empty folders and the mark of what is unfinished, and keep notes of what is here.

        Raises:
            OSError: the mark cannot be removed.
        """
        needed = folders_of(files)
        for path in sorted(self.found.folders - needed, reverse=True):
            with suppress(OSError):
                (self.folder / path).rmdir()
        mark = self.folder / UNFINISHED
        marked = mark.stat().st_mtime_ns
        mark.unlink()
        quiet = self.found.quiet - folders_of(self._touched)
        times = {
            path: (path in quiet and self.notes.folders[path])
            or time_of_folder(self.ground.place(path))
            or 0
            for path in sorted(needed)
        }
        # On FAT a folder's time does not tell when names in it changed.
        self.notes.folders = times if times[""] >= marked else {}
        self.is_noted = False
        self.keep_notes(files, keys, inner)

    def keep_notes(self, files: Files, keys: dict[str, str], inner: dict[str, list[str]]) -> None:
        """Keep notes of what is here for the next build, if they are not kept already."""
        if not self.is_noted or keys != self.notes.keys:
            rows = {path: self.notes.files[path] for path in files}
            self.notes = Notes(rows, self.notes.folders, keys, inner)
            write_notes(self.state, self.folder, self.notes)


def _has_hash(place: str, sha256: str) -> bool:
    with Path(place).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256
