"""Documents kept from one run to the next, so that only what changed is read.

``record_store`` says how: of each document a row with its fields and with what was found wrong in it,
and in a file beside it a row with its text, which most runs never look at. It is a saving of time and
no more. A row holds only while every file of the document is what it was. That is asked of what the
file system says of it; of the content where this is new, as after a fresh checkout, or too young to be
trusted: a file can change twice within a tick of the clock.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from plugins.kept import Store
from plugins.model.document import Body, Document, Heading, Link
from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.document_reading import Files, Judge
from plugins.reading.record_store import NotOurs, forget_unused, from_row, to_row
from plugins.reading.revision import Revision, Stamp, stamped, without_text
from plugins.reading.source_files import OFFICE_FILES, SourceFile
from plugins.source_digest import program_version

Statuses = Mapping[str, os.stat_result | None]
"""What the file system says of files, by path; nothing of one that cannot be looked at."""

OFFICE = ""
"""The id under which is kept what belongs to no document."""


class ReadOffice(NamedTuple):
    """What belongs to no document, the lines of ``site.yaml`` and ``search.yaml``, what is wrong."""

    site: Site | None
    organisations: tuple[Organisation, ...]
    vocabularies: Vocabularies
    site_lines: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    search_words: SearchWords = SearchWords()
    search_lines: Mapping[str, int] = {}


class KeptRecords:
    """The documents of a content folder that were read before.

    ``store`` is the folder of such files; ``shown`` is the content folder as messages call it.
    """

    def __init__(self, store: Path, folder: Path, shown: str, judges: Sequence[Judge] = ()) -> None:
        """Look up what is kept of ``folder``, read for the same judges."""
        self.folder = folder
        asked = "judged" if judges else ""
        place = f"{folder.resolve()}\n{shown}\n{asked}".encode("utf-8", "backslashreplace")
        name = hashlib.sha256(place).hexdigest()[:16]
        made_by = f"{program_version()} {_office(folder)}"
        self._store = Store(store / f"{name}.sqlite", made_by)
        self._texts = Store(store / f"{name}-texts.sqlite", program_version())
        self._known: set[str] = set()
        self._changed: dict[str, bytes] = {}
        self._rows = self._store.get()
        self._office = _unpacked_office(self._rows.pop(OFFICE, b""))

    def of(self, files: Files, statuses: Statuses) -> Revision | None:
        """A document without its text, if it is the same with all its files.

        ``statuses`` is what the file system says of files now, by their paths in the content folder.
        """
        identity = files.source.id
        row = self._rows.get(identity, b"")
        try:
            kept = _unpacked_again(identity, row)
        except NotOurs:
            return None
        if not _has_attachments(kept.document, files.attached):
            return None
        current = (self._current(stamp, statuses) for stamp in kept.stamps)
        stamps = tuple(filter(None, current))
        if len(stamps) < len(kept.stamps):
            return None
        if stamps != kept.stamps:
            kept = kept._replace(stamps=stamps)
            self._changed[identity] = to_row(_row_of(kept))
        self._known.add(identity)
        return kept

    def office(self, read: Callable[[], ReadOffice]) -> ReadOffice:
        """What there is beside the documents; read anew only if something was wrong with it."""
        if self._office is None:
            self._office = read()
            if not self._office.problems:
                self._changed[OFFICE] = to_row(tuple(self._office))
        return self._office

    def keep(self, read: Iterable[Packed]) -> None:
        """Keep what was read now with its text, but not where some of what is wrong may pass."""
        texts = {}
        for own in read:
            texts[own.id] = own.text
            if not own.may_pass:
                self._changed[own.id] = own.row
                self._known.add(own.id)
        if texts:
            self._texts.put(texts)

    def close(self) -> None:
        """Forget what is no longer there."""
        gone = self._rows.keys() - self._known
        if self._changed or gone:
            self._store.put(self._changed, gone)
            self._texts.put({}, gone)
            forget_unused(self._store.file.parent)
        if _AT_HAND is not None:
            for identity in gone:
                _AT_HAND.pop(identity, None)
        self._changed, self._rows = {}, {}

    def with_text(self, document: Document) -> Document | None:
        """A document that was kept, with its text; None if that is not at hand."""
        try:
            return _with_text(document, self._texts.get_one(document.id))
        except NotOurs:
            return None

    def _current(self, stamp: Stamp, statuses: Statuses) -> Stamp | None:
        """The stamp as it is to be kept on; None if the file is another one."""
        now = stamped(statuses.get(stamp.path), stamp.path, stamp.sha256)
        if stamp.is_sure(now):
            return stamp
        try:
            data = Path(self.folder, stamp.path).read_bytes()
            same = hashlib.sha256(data).hexdigest() == stamp.sha256
        except OSError:
            return None
        return now if same else None


_AT_HAND: dict[str, tuple[bytes, Revision]] | None = None
"""The last revision of each document with its row, in a process that reads a content again and again."""


def stay_at_hand() -> None:
    """From now on, keep in memory what was read, too."""
    global _AT_HAND  # noqa: PLW0603 (whether a process stays is known once, where it begins)
    _AT_HAND = {} if _AT_HAND is None else _AT_HAND


def _unpacked_again(identity: str, row: bytes) -> Revision:
    if _AT_HAND is None:
        return unpacked(row)
    before, kept = _AT_HAND.get(identity, (b"", None))
    if kept is None or before != row:
        kept = unpacked(row)
        _AT_HAND[identity] = row, kept
    return kept


class Packed(NamedTuple):
    """A revision as it is kept: its row, that of its text, and whether what is wrong may pass."""

    id: str
    row: bytes
    text: bytes
    may_pass: bool


def pack(read: Revision) -> Packed:
    """A revision as it is kept; workers send it so, which costs least on both sides."""
    may_pass = any(problem.may_pass for problem in read.findings)
    text = to_row(_packed_text(read.document))
    return Packed(read.document.id, to_row(_row_of(read)), text, may_pass)


def _row_of(read: Revision) -> tuple[Any, ...]:
    """A document as plain tuples, which are read faster than objects are."""
    own = without_text(read.document)
    stamps = tuple(map(tuple, read.stamps))
    return (
        (own.id, own.source, own.record, own.body.links, own.body.citations),
        (tuple(own.lines.items()), own.body_line, own.items, own.attachments),
        (own.items_are_whole, own.digest, own.record_digest, own.days, own.size),
        (stamps, read.problems, read.findings),
    )


def unpacked(row: bytes) -> Revision:
    """The revision in a row, without its text.

    Raises:
        NotOurs: it is no row of ours.
    """
    try:
        (name, source, record, links, citations), rest, known, (stamps, *told) = from_row(row)
        body, (lines, *beside) = Body("", (), "", links, citations), rest
        document = Document(name, source, record, body, "", _lines(lines), *beside, *known)
        return Revision(document, tuple(Stamp(*stamp) for stamp in stamps), *told)
    except (TypeError, ValueError) as error:
        raise NotOurs from error


@lru_cache(maxsize=1024)
def _lines(lines: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    """The lines of fields; most documents have the same ones on the same lines."""
    return dict(lines)


def unpacked_whole(packed: Packed) -> Revision:
    """The revision with its text.

    Raises:
        NotOurs: it is no row of ours.
    """
    slim = unpacked(packed.row)
    return slim._replace(document=_with_text(slim.document, packed.text))


def _with_text(document: Document, row: bytes) -> Document:
    try:
        digest, markdown, body = from_row(row)
        whole = replace(document, markdown=markdown, body=_unpacked_body(*body))
    except (TypeError, ValueError) as error:
        raise NotOurs from error
    if digest != document.digest:
        raise NotOurs
    return whole


def _packed_text(document: Document) -> tuple[Any, ...]:
    """The text of a document, with the digest of what it is the text of."""
    body = document.body
    outline, links = map(astuple, body.outline), map(astuple, body.links)
    whole = (body.html, tuple(outline), body.text, tuple(links), body.citations)
    return document.digest, document.markdown, whole


def _unpacked_body(
    body_html: str,
    outline: Iterable[tuple[Any, ...]],
    text: str,
    links: Iterable[tuple[Any, ...]],
    citations: tuple[tuple[str, ...], ...],
) -> Body:
    headings = tuple(Heading(*heading) for heading in outline)
    return Body(body_html, headings, text, tuple(Link(*link) for link in links), citations)


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
