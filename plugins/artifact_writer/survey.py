"""Survey: what lies in a folder, found without looking into folders that nobody has touched.

A folder's time of change tells when a name in it was added, taken away or changed. So where notes say
which names were there and when, a folder costs one question to the system instead of a walk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple


class Found(NamedTuple):
    """What lies in a folder, by paths with ``/``."""

    files: set[str]
    """All that is no folder; a link is a file, wherever it leads."""

    folders: set[str]
    """All folders; ``""`` is the folder itself."""

    quiet: set[str]
    """Those of them in which no name has changed since their time was noted."""


def find_all(root: str) -> Found:
    """Look into every folder below ``root``."""
    found = Found(set(), set(), set())
    _look_into(root, "", found)
    return found


def find_changes(root: str, files: Collection[str], times: Mapping[str, int]) -> Found:
    """The same, for a folder in which ``files`` are known to have been at the ``times`` of its folders.

    In ``times`` a folder stands behind the one that it is in. Where there are none, all is looked into.
    """
    if not times:
        return find_all(root)
    changed = [path for path, time in times.items() if time_of_folder(f"{root}/{path}") != time]
    if not changed:
        return Found(set(files), set(times), set(times))
    there: set[str] = set()
    for path in times:
        # What stands behind a link is not ours, so the folder above must be there as a folder.
        is_below = path == "" or folder_of(path) in there
        if is_below and time_of_folder(f"{root}/{path}") is not None:
            there.add(path)
    quiet = there.difference(changed)
    found = Found({path for path in files if folder_of(path) in quiet}, set(there), quiet)
    for path in there.intersection(changed):
        _look_into(root, path, found)
    return found


def _look_into(root: str, folder: str, found: Found) -> None:
    """Add what is in a folder, and in those of its folders that are not found yet."""
    found.folders.add(folder)
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not entry.is_dir(follow_symlinks=False):
                found.files.add(path)
            elif path not in found.folders:
                _look_into(root, path, found)


def time_of_folder(place: str) -> int | None:
    """When a name in a folder last changed, in nanoseconds; None for what is no folder."""
    try:
        status = os.lstat(place)
    except OSError:
        return None
    return status.st_mtime_ns if stat.S_ISDIR(status.st_mode) else None


def folder_of(path: str) -> str:
    """The folder that a file or folder is in; ``""`` for the outermost."""
    return path.rpartition("/")[0]


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders that files with these paths need, the outermost included."""
    found = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found
