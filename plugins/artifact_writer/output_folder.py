"""The output folder: made ready beside the published one, and then put in its place.

Two whole trees lie side by side: ``output/`` and ``.output.previous/``. A build brings the hidden
one up to date (only what differs is written) and then exchanges the two by renaming. So a reader
meets the old site or the new one, whole; a build that fails leaves the old one untouched, and one
that is stopped between the renamings is finished by the next.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.artifact_writer.store import Files, Store, StoredFile
from plugins.problems import ContentRefused, Problem

Stamps = dict[str, list[object]]
"""For each path of a tree what was written there: SHA-256, size, time of change in nanoseconds."""


class DamagedStoreError(Exception):
    """A finished file is no longer whole; the build must make its artifact again."""


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """A published folder; ``state`` is a folder for notes on what was written where."""

    folder: Path
    marker: str
    state: Path

    @property
    def previous(self) -> Path:
        """The hidden tree beside the published one."""
        return self.folder.with_name(f".{self.folder.name}.previous")

    @property
    def _leaving(self) -> Path:
        return self.folder.with_name(f".{self.folder.name}.leaving")

    def recover(self) -> None:
        """Finish an exchange that was broken off between its steps."""
        if self._leaving.exists():
            if not self.folder.exists():
                self._leaving.rename(self.folder)
            else:
                shutil.rmtree(self.previous, ignore_errors=True)
                self._leaving.rename(self.previous)

    def check_is_ours(self) -> None:
        """Refuse to replace a folder that was not made by a build.

        Raises:
            ContentRefused: the folder holds files, and no manifest is among them.
        """
        is_foreign = self.folder.exists() and (
            not self.folder.is_dir()
            or (any(self.folder.iterdir()) and not (self.folder / self.marker).is_file())
        )
        if is_foreign:
            message = "输出文件夹里有别的文件，为防丢失没有写入"
            hint = "换一个空文件夹，或者先移走里面的文件"
            raise ContentRefused([Problem(self.folder.name, 1, "A101", message, hint)])

    def publish(self, files: Files, store: Store) -> bool:
        """Make the folder hold exactly ``files``; False when it already did.

        Raises:
            DamagedStoreError: a finished file is not whole any more; nothing was changed.
        """
        if self._holds(self.folder, files):
            return False
        self._bring_up_to_date(self.previous, files, store)
        self._exchange()
        return True

    def _exchange(self) -> None:
        if not self.folder.exists():
            self.previous.rename(self.folder)
            self._move_stamps({self.previous: self.folder})
            return
        self.folder.rename(self._leaving)
        self.previous.rename(self.folder)
        self._leaving.rename(self.previous)
        self._move_stamps({self.folder: self.previous, self.previous: self.folder})

    def _bring_up_to_date(self, tree: Path, files: Files, store: Store) -> None:
        tree.mkdir(parents=True, exist_ok=True)
        stamps = self._stamps(tree)
        present = _files_of(tree)
        for path in present - files.keys():
            (tree / path).unlink()
        for path, file in files.items():
            if path not in present or not _is_as_stamped(tree / path, file, stamps.get(path)):
                _write(tree / path, file, store)
        _remove_empty_folders(tree)
        self._save_stamps(tree, files)

    def _holds(self, tree: Path, files: Files) -> bool:
        if not tree.is_dir() or _files_of(tree) != files.keys():
            return False
        stamps = self._stamps(tree)
        return all(_is_as_stamped(tree / p, f, stamps.get(p)) for p, f in files.items())

    def _stamp_file(self, tree: Path) -> Path:
        name = hashlib.sha256(str(tree.absolute()).encode()).hexdigest()[:16]
        return self.state / f"{name}.json"

    def _stamps(self, tree: Path) -> Stamps:
        try:
            stamps = json.loads(self._stamp_file(tree).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def _save_stamps(self, tree: Path, files: Files) -> None:
        stamps = {
            path: [file.sha256, file.size, (tree / path).stat().st_mtime_ns]
            for path, file in files.items()
        }
        self.state.mkdir(parents=True, exist_ok=True)
        self._stamp_file(tree).write_text(json.dumps(stamps), "utf-8")

    def _move_stamps(self, moves: dict[Path, Path]) -> None:
        """Notes follow their trees; they are an economy, so a lost one costs time and no truth."""
        kept = {new: self._stamps(old) for old, new in moves.items()}
        for tree, stamps in kept.items():
            self._stamp_file(tree).write_text(json.dumps(stamps), "utf-8")


def _files_of(tree: Path) -> set[str]:
    return {p.relative_to(tree).as_posix() for p in tree.rglob("*") if not p.is_dir()}


def _is_as_stamped(path: Path, file: StoredFile, stamp: list[object] | None) -> bool:
    """Whether a file is the wanted one: by its stamp, and without one by its bytes."""
    status = path.lstat()
    if stamp == [file.sha256, file.size, status.st_mtime_ns] and status.st_size == file.size:
        return True
    if status.st_size != file.size or path.is_symlink():
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def _write(path: Path, file: StoredFile, store: Store) -> None:
    data = store.read(file)
    if data is None:
        raise DamagedStoreError(file.sha256)
    if path.is_symlink() or path.is_dir():
        path.unlink() if path.is_symlink() else shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_empty_folders(tree: Path) -> None:
    folders = sorted((p for p in tree.rglob("*") if p.is_dir()), reverse=True)
    for folder in folders:
        if not any(folder.iterdir()):
            folder.rmdir()
