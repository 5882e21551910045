"""Where an edition is written to: a folder or a zip. Nothing is touched that is not ours.

An edition holds a list of its files (``LIST``); by it a folder or zip is known as ours, and by it a
new edition in the same place takes away what it no longer has. The list stands there before the first
file and until the last one, so an edition that was stopped half-way is known, too.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

LIST = "offline-files.txt"

_HEAD = "这是离线版网站：双击 index.html，用浏览器打开。下面是它的全部文件。"
_MARK = "gongbao offline edition"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


class NotOurs(Exception):
    """Something else stands where the edition should; the message says what and where."""


class FolderPlace:
    """An edition as a folder; files that did not change are not written again."""

    def __init__(self, folder: Path) -> None:
        """Look at what is there.

        Raises:
            NotOurs: a file, or a folder with files and without an edition.
        """
        self.folder = folder
        self.before = _listed(folder)
        if folder.exists() and not folder.is_dir():
            raise NotOurs(f"{folder} 是文件，不是文件夹")
        if self.before is None and folder.is_dir() and any(folder.iterdir()):
            raise NotOurs(f"{folder} 里有别的文件，不是离线版")

    def begin(self, paths: Iterable[str]) -> None:
        """Announce all files of the edition.

        Raises:
            NotOurs: one of them stands there and is not of the edition before.
        """
        ours = self.before or set()
        for path in paths:
            if path not in ours and (self.folder / path).exists():
                raise NotOurs(f"{self.folder / path} 是别人放进去的")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._write(LIST, _list_of({*ours, *paths}))

    def write(self, path: str, data: bytes) -> None:
        """Write a file of the edition."""
        place = self.folder / path
        if place.is_file() and place.stat().st_size == len(data) and place.read_bytes() == data:
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)

    def end(self, paths: Iterable[str]) -> None:
        """All files are written: take away those of the edition before that are no longer in it."""
        for path in sorted((self.before or set()) - set(paths)):
            (self.folder / path).unlink(missing_ok=True)
            self._drop_empty_folders(PurePosixPath(path).parent)
        self._write(LIST, _list_of(paths))

    def _write(self, path: str, data: bytes) -> None:
        (self.folder / path).write_bytes(data)

    def _drop_empty_folders(self, path: PurePosixPath) -> None:
        for above in (path, *path.parents):
            folder = self.folder / above
            if folder == self.folder or not folder.is_dir() or any(folder.iterdir()):
                return
            folder.rmdir()


class ZipPlace:
    """An edition as one zip file, with a folder in it; it takes the place of the old one at the end."""

    def __init__(self, file: Path) -> None:
        """Look at what is there.

        Raises:
            NotOurs: a folder, or a file that is no edition.
        """
        self.file = file
        self.half = file.with_name(f".{file.name}.half")
        if file.exists() and not _is_edition(file, self._inside(LIST)):
            raise NotOurs(f"{file} 不是离线版")
        self.zip: zipfile.ZipFile | None = None

    def begin(self, paths: Iterable[str]) -> None:
        """Announce all files of the edition."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.zip = zipfile.ZipFile(self.half, "w", zipfile.ZIP_DEFLATED)
        self.write(LIST, _list_of(paths))

    def write(self, path: str, data: bytes) -> None:
        """Add a file; without its time, so that equal editions are equal files."""
        if self.zip:
            info = zipfile.ZipInfo(self._inside(path), _FIRST_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            self.zip.writestr(info, data)

    def end(self, _paths: Iterable[str]) -> None:
        """All files are written."""
        if self.zip:
            self.zip.close()
            self.half.replace(self.file)

    def _inside(self, path: str) -> str:
        return f"{self.file.stem}/{path}"


def _list_of(paths: Iterable[str]) -> bytes:
    return "\n".join([_HEAD, _MARK, *sorted({*paths, LIST}), ""]).encode()


def _listed(folder: Path) -> set[str] | None:
    """The files that an edition in a folder lists; None where none is."""
    try:
        _, mark, *paths = (folder / LIST).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return {path for path in paths if _is_inside(path)} if mark == _MARK else None


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts


def _is_edition(file: Path, inside: str) -> bool:
    try:
        with zipfile.ZipFile(file) as found:
            return found.read(inside).decode().splitlines()[1] == _MARK
    except (OSError, ValueError, LookupError, zipfile.BadZipFile):
        return False
