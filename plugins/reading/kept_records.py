"""Documents kept from one check to the next, without their texts, so that only what changed is read.

``record_store`` holds them, a row a document, with what was found wrong in it: a saving of time and
no more. A row holds only while every file of the document is what it was. That is asked of what the
file system says of it; of the content where this is new, as after a fresh checkout, or too young to be
trusted: a file can change twice within a tick of the clock.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from plugins.kept import Store
from plugins.model.document import Body, Document
from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.record_store import NotOurs, code_version, forget_unused, from_row, to_row
from plugins.reading.source_files import OFFICE_FILES, SourceFile

OFFICE = ""
"""The id under which is kept what belongs to no document."""

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


class ReadOffice(NamedTuple):
    """What belongs to no document, the lines of ``site.yaml`` and ``search.yaml``, what is wrong."""

    site: Site | None
    organisations: tuple[Organisation, ...]
    vocabularies: Vocabularies
    site_lines: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    search_words: SearchWords = SearchWords()
    search_lines: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document with the files that it was made of.

    ``problems`` are what reading said of its rows; ``findings`` what checks found that look at the
    document by itself.
    """

    document: Document
    stamps: tuple[Stamp, ...]
    problems: tuple[Problem, ...] = ()
    findings: tuple[Problem, ...] = ()


def stamp_of(path: Path | str, relative: str, sha256: str = "") -> Stamp:
    """The stamp of a file as it is now; one that nothing has if it cannot be looked at."""
    read = time.time_ns()
    try:
        status = os.stat(path)  # noqa: PTH116 (asked of every file: making a Path takes longer)
    except OSError:
        return Stamp(relative, -1, 0, 0, 0, 0, "")
    times = (status.st_mtime_ns, status.st_ctime_ns)
    return Stamp(relative, status.st_size, *times, status.st_ino, read, sha256)


def without_text(document: Document) -> Document:
    """The document as it is kept: its fields, rows, links and citations."""
    body = Body("", (), "", document.body.links, document.body.citations)
    return replace(document, markdown="", body=body)


class KeptRecords:
    """The documents of a content folder that were read before.

    ``store`` is the folder of such files; ``shown`` is the content folder as messages call it.
    """

    def __init__(self, store: Path, folder: Path, shown: str) -> None:
        """Look up what is kept of ``folder``."""
        self.folder = folder
        place = f"{folder.resolve()}\n{shown}".encode("utf-8", "backslashreplace")
        file = store / f"{hashlib.sha256(place).hexdigest()[:16]}.sqlite"
        self._store = Store(file, f"{code_version()} {_office(folder)}")
        self.known: dict[str, ReadDocument] = {}
        self._restamped: list[ReadDocument] = []
        self._new_office: ReadOffice | None = None
        self._rows = self._store.get()
        self._office = _unpacked_office(self._rows.pop(OFFICE, b""))

    def of(self, source: SourceFile, attached: Sequence[SourceFile]) -> ReadDocument | None:
        """The document of a file, if it was read before and is the same with all its files."""
        row = self._rows.get(source.id)
        if row is None:
            return None
        kept = _unpacked(row)
        if kept is None or not _has_attachments(kept.document, attached):
            return None
        current = (self._current(stamp) for stamp in kept.stamps)
        stamps = tuple(filter(None, current))
        if len(stamps) < len(kept.stamps):
            return None
        if stamps != kept.stamps:
            kept = replace(kept, stamps=stamps)
            self._restamped.append(kept)
        self.known[source.id] = kept
        return kept

    def office(self, read: Callable[[], ReadOffice]) -> ReadOffice:
        """What there is beside the documents; read anew only if something was wrong with it."""
        if self._office is None:
            self._office = self._new_office = read()
        return self._office

    def keep(self, read: Iterable[ReadDocument]) -> None:
        """Keep what was read now, and forget what is no longer there."""
        rows = {own.document.id: to_row(_packed(own)) for own in (*read, *self._restamped)}
        if self._new_office and not self._new_office.problems:
            rows[OFFICE] = to_row(tuple(self._new_office))
        gone = self._rows.keys() - self.known.keys()
        if rows or gone:
            self._store.put(rows, gone)
            forget_unused(self._store.file.parent)

    def _current(self, stamp: Stamp) -> Stamp | None:
        """The stamp as it is to be kept on; None if the file is another one."""
        path = f"{self.folder}/{stamp.path}"
        now = stamp_of(path, stamp.path, stamp.sha256)
        if stamp.is_sure(now):
            return stamp
        try:
            same = hashlib.sha256(Path(path).read_bytes()).hexdigest() == stamp.sha256
        except OSError:
            return None
        return now if same else None


def _packed(read: ReadDocument) -> tuple[Any, ...]:
    """A document as plain tuples, which are read faster than objects are."""
    own = without_text(read.document)
    stamps = tuple(map(tuple, read.stamps))
    return (
        (own.id, own.source, own.record, own.body.links, own.body.citations),
        (own.lines, own.body_line, own.items, own.attachments, own.items_are_whole),
        (stamps, read.problems, read.findings),
    )


def _unpacked(row: bytes) -> ReadDocument | None:
    """What a row holds; None if it is no row of ours."""
    try:
        (name, source, record, links, citations), rest, (stamps, *told) = from_row(row)
        body = Body("", (), "", links, citations)
        document = Document(name, source, record, body, "", *rest)
        return ReadDocument(document, tuple(Stamp(*stamp) for stamp in stamps), *told)
    except (NotOurs, TypeError, ValueError):
        return None


def _unpacked_office(row: bytes) -> ReadOffice | None:
    """What a row holds; None if it is no row of ours."""
    try:
        return ReadOffice(*from_row(row))
    except (NotOurs, TypeError):
        return None


def _has_attachments(document: Document, files: Sequence[SourceFile]) -> bool:
    """Whether these are its attachments: a file may have come, gone, or got another owner."""
    return {own.path for own in document.attachments} == {file.relative for file in files}


def _office(folder: Path) -> str:
    """What the checks of a single document depend on besides it: site, bodies, vocabularies."""
    digest = hashlib.sha256()
    for name in OFFICE_FILES:
        file = folder / name
        with contextlib.suppress(OSError):
            if file.is_file():  # a pipe would be waited for without end
                data = file.read_bytes()
                digest.update(f"{name} {len(data)}\n".encode() + data)
    return digest.hexdigest()
