"""Notes: what is remembered of a tree, so that its files need not be read to be known.

A note belongs to a folder by its number in the file system (inode), which stays when the folder is
renamed: so nothing has to be written when two trees change places. Notes are an economy. What they say
of a file counts only while size and time of change fit, and of a folder while its time does; notes that
are lost, damaged or of another folder cost reading the files.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from plugins.artifact_writer.store import StoredFile

FORMAT = 1
"""The number of the form of notes; others are not read."""


Row = list[str | int]
"""SHA-256 of a file, size, time of change in nanoseconds."""


@dataclass(slots=True)
class Notes:
    """What was written into a tree, and when."""

    files: dict[str, Row] = field(default_factory=dict)
    """What was written, by output path."""

    folders: dict[str, int] = field(default_factory=dict)
    """Time of change by path, ``""`` for the tree itself, each behind the folder that it is in."""

    keys: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each artifact by its path."""

    inner: dict[str, list[str]] = field(default_factory=dict)
    """Of artifacts that are trees, the paths of their files in them."""

    def file(self, path: str) -> StoredFile:
        """What was written at a path."""
        sha256, size, _ = self.files[path]
        return StoredFile(str(sha256), int(size))


def read_notes(state: Path, tree: Path) -> Notes:
    """The notes in the folder ``state`` on a tree; empty where there are none that can be trusted."""
    try:
        head, _, body = _note(state, tree).read_bytes().partition(b"\n")
        return Notes(**json.loads(body)) if head == _head(tree.parent, body) else Notes()
    except (OSError, ValueError, TypeError):
        return Notes()


def write_notes(state: Path, tree: Path, notes: Notes) -> None:
    """Keep notes, if that can be, and forget those on trees that are no more."""
    with suppress(OSError):
        state.mkdir(parents=True, exist_ok=True)
        values = {name: getattr(notes, name) for name in Notes.__slots__}
        body = json.dumps(values, separators=(",", ":")).encode()
        place = _note(state, tree)
        new = place.with_name(f"{place.name}.{os.getpid()}")
        new.write_bytes(_head(tree.parent, body) + b"\n" + body)
        if place.is_dir():
            shutil.rmtree(place)
        new.replace(place)
        _forget_gone(state)


def used_keys(state: Path) -> set[str]:
    """The fingerprints of all artifacts that stand in a tree of which there are notes."""
    found: set[str] = set()
    for path in _all_notes(state):
        with suppress(OSError, ValueError):
            found |= set(json.loads(path.read_bytes().partition(b"\n")[2])["keys"].values())
    return found


def _note(state: Path, tree: Path) -> Path:
    return state / f"{tree.stat().st_ino:x}-{_sha256(os.fsencode(tree.parent))[:16]}.json"


def _head(folder: Path, body: bytes) -> bytes:
    """The first line: proves the rest, and says in which folder the tree lies."""
    place = os.fsencode(folder.absolute())
    return f"{FORMAT} {_sha256(place + body)} ".encode() + place


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _all_notes(state: Path) -> Iterator[Path]:
    return state.glob("*.json*")


def _forget_gone(state: Path) -> None:
    """Delete the notes on trees that are not where they were, and those of another form."""
    for path in _all_notes(state):
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            elif not _is_live(path):
                path.unlink()


def _is_live(path: Path) -> bool:
    """Whether notes are of this form, and their tree lies in its folder still."""
    try:
        with path.open("rb") as file:
            form, _, place = file.readline().rstrip(b"\n").split(b" ", 2)
        with os.scandir(place) as entries:
            numbers = {f"{entry.inode():x}" for entry in entries}
    except (OSError, ValueError):
        return False
    is_complete = path.suffix == ".json" and form == str(FORMAT).encode()
    return is_complete and path.name.partition("-")[0] in numbers
