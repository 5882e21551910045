"""A revision: a document as it was read, with the files that it was made of."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from plugins.model.document import Body, Document
from plugins.problems import Problem

TOO_YOUNG = 2_000_000_000
"""Nanoseconds: some file systems know the time of a change to two seconds only."""


class Stamp(NamedTuple):
    """What a file was when it was read: its path in the content folder, size, times, and SHA-256.

    ``changed`` is when its content changed, as programs that copy files may set it; ``touched`` when
    anything of it did, which they cannot; ``inode`` its number in the file system; ``read`` when it
    was read. Times are in nanoseconds.
    """

    path: str
    size: int
    changed: int
    touched: int
    inode: int
    read: int
    sha256: str

    def is_sure(self, now: Stamp) -> bool:
        """Whether the file is known to be the same ``now``, without a look into it."""
        is_old = max(self.changed, self.touched) + TOO_YOUNG < self.read
        return is_old and self._replace(read=now.read) == now


class Revision(NamedTuple):
    """A document with the stamps of its files.

    ``problems`` are what reading said of its rows and data; ``findings`` what judges found that look
    at the document by itself.
    """

    document: Document
    stamps: tuple[Stamp, ...]
    problems: tuple[Problem, ...] = ()
    findings: tuple[Problem, ...] = ()


def stamp_of(path: Path | str, relative: str, sha256: str = "") -> Stamp:
    """The stamp of a file as it is now; one that nothing has if it cannot be looked at."""
    try:
        status = os.stat(path)  # noqa: PTH116 (asked of every file: making a Path takes longer)
    except OSError:
        status = None
    return stamped(status, relative, sha256)


def stamped(status: os.stat_result | None, relative: str, sha256: str = "") -> Stamp:
    """The stamp of a file of which the file system has said this just now, or nothing."""
    if status is None:
        return Stamp(relative, -1, 0, 0, 0, 0, "")
    times = (status.st_mtime_ns, status.st_ctime_ns)
    return Stamp(relative, status.st_size, *times, status.st_ino, time.time_ns(), sha256)


def without_text(document: Document) -> Document:
    """The document as it is kept: its fields, rows, links and citations."""
    body = Body("", (), "", document.body.links, document.body.citations)
    return replace(document, markdown="", body=body)
