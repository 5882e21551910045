"""The content folder as records: every file is read, and every problem gathered.

One bad file does not hide the problems of the others: what can be read is read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from plugins.model.document import Attachment, Document
from plugins.model.office import Office, Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.document_reading import Files, Judge, Unreadable, judged, read_document
from plugins.reading.kept_records import (
    KeptRecords,
    Packed,
    ReadOffice,
    pack,
    unpacked,
    unpacked_whole,
)
from plugins.reading.revision import Revision
from plugins.reading.site_files import (
    read_organisations,
    read_search_words,
    read_site_with_lines,
    read_vocabularies,
)
from plugins.reading.site_pictures import picture_names, read_pictures
from plugins.reading.source_files import OFFICE_FILES, SourceFile, check_unused, placed_files
from plugins.workers import follow_starter

IN_ONE_GO = 64
"""Documents that a worker is given at a time; fewer than this many are not worth a worker."""

Announce = Callable[[int], None]
"""Is told how many documents have to be read."""


@dataclass(slots=True)
class Content:
    """What was read: the site, the documents, the problems, and the ids that failed.

    ``problems`` are those of reading; ``findings`` by document what judges said of it by itself.
    ``read_now`` are the ids of documents that were not kept from before.
    ``pictures`` are the files beside ``site.yaml``, by the field that names them.
    """

    site: Site | None
    organisations: tuple[Organisation, ...]
    vocabularies: Vocabularies = field(default_factory=dict)
    site_lines: Mapping[str, int] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    search_lines: Mapping[str, int] = field(default_factory=dict)
    pictures: Mapping[str, Attachment] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    findings: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    read_now: list[str] = field(default_factory=list)


def read_content(
    folder: Path,
    shown: str = "content",
    judges: Sequence[Judge] = (),
    kept: KeptRecords | None = None,
    announce: Announce = lambda _: None,
) -> Content:
    """Read everything below ``folder``, which messages call ``shown``.

    With ``kept`` only what has changed is read, and documents come without their texts, which are
    kept there. Each document is judged once a revision.
    """
    read_office = partial(_read_office, folder, shown)
    content = _content_of(kept.office(read_office) if kept else read_office())
    content.pictures, unfit = read_pictures(folder, shown, content.site, content.site_lines)
    files, misplaced = placed_files(folder, shown, picture_names(content.site))
    content.problems += [*unfit, *misplaced]
    documents = _documents_in(files)
    unread = _take_in_kept(documents, files, content, kept) if kept else documents
    announce(len(unread))
    for part in _read(unread, _office_of(content, shown), judges):
        _take_in_read(part, content, kept)
    if kept:
        kept.close()
    used = _used(documents, content)
    content.problems += check_unused(_out_of_doubt(files, content), used)
    return content


def _content_of(office: ReadOffice) -> Content:
    return Content(
        office.site,
        office.organisations,
        office.vocabularies,
        office.site_lines,
        office.search_words,
        office.search_lines,
        problems=[*office.problems],
    )


def _take_in_kept(
    documents: Sequence[Files], files: Iterable[SourceFile], content: Content, kept: KeptRecords
) -> list[Files]:
    """Take in what is kept and has not changed; return what has to be read."""
    statuses = {file.relative: file.status for file in files}
    unread = []
    for own in documents:
        if known := kept.of(own, statuses):
            _take_in(known, content)
        else:
            unread.append(own)
    return unread


def _take_in_read(
    part: Iterable[Packed | Unreadable], content: Content, kept: KeptRecords | None
) -> None:
    """Take in what was read now; where it is kept, its text stays on the disk."""
    read = []
    for own in part:
        if isinstance(own, Packed):
            read.append(own)
            content.read_now.append(own.id)
            _take_in(unpacked(own.row) if kept else unpacked_whole(own), content)
        else:
            content.problems += own.problems
            content.unreadable.add(own.id)
    if kept:
        kept.keep(read)


def _take_in(known: Revision, content: Content) -> None:
    content.documents.append(known.document)
    content.problems += known.problems
    content.findings[known.document.id] = known.findings


def _used(documents: Iterable[Files], content: Content) -> set[str]:
    """The files that something publishes, or that are read."""
    used = set(OFFICE_FILES) | picture_names(content.site)
    used.update(file.relative for own in documents for file in (own.source, *own.attached))
    used.update(document.rows_path for document in content.documents if document.get("rows"))
    return used


def _office_of(content: Content, shown: str) -> Office | None:
    if content.site is None:
        return None
    return Office(content.site, content.organisations, content.vocabularies, shown)


def _read(
    unread: Sequence[Files], office: Office | None, judges: Sequence[Judge]
) -> Iterator[list[Packed | Unreadable]]:
    """What was read and judged, part by part, by workers when that pays.

    Judges look into attachments, which may cost a worker its life: they have workers of their own for
    these, and are asked here.
    """
    alone = [own for own in unread if not own.attached]
    attached = [own for own in unread if own.attached]
    work = partial(_read_part, office=office, judges=judges)
    parts = [alone[n : n + IN_ONE_GO] for n in range(0, len(alone), IN_ONE_GO)]
    if len(parts) < 2 or (os.cpu_count() or 1) == 1:
        yield from map(work, (*parts, attached))
        return
    with ProcessPoolExecutor(initializer=follow_starter) as executor:
        read = executor.map(work, parts)
        yield work(attached)
        yield from read


def _read_part(
    part: Sequence[Files], office: Office | None, judges: Sequence[Judge]
) -> list[Packed | Unreadable]:
    read = judged(map(read_document, part), office, judges)
    return [pack(own) if isinstance(own, Revision) else own for own in read]


def _read_office(folder: Path, shown: str) -> ReadOffice:
    site, lines, problems = read_site_with_lines(folder, shown)
    organisations, more = read_organisations(folder, shown)
    vocabularies, bad = read_vocabularies(folder, shown)
    words, word_lines, wrong = read_search_words(folder, shown)
    told = (*problems, *more, *bad, *wrong)
    return ReadOffice(site, organisations, vocabularies, lines, told, words, word_lines)


def _documents_in(files: list[SourceFile]) -> list[Files]:
    """Each document with its attachments: a file belongs to the nearest folder named like one."""
    sources = [file for file in files if file.relative.endswith(".md")]
    ids = {source.id for source in sources}
    attached: dict[str, list[SourceFile]] = {}
    for file in files:
        owner = "" if file.relative.endswith(".md") else file.folder
        while owner and owner not in ids:
            owner = owner.rpartition("/")[0]
        if owner:
            attached.setdefault(owner, []).append(file)
    return [Files(source, tuple(attached.get(source.id, ()))) for source in sources]


def _out_of_doubt(files: list[SourceFile], content: Content) -> Iterator[SourceFile]:
    """Files beside which every document could be read: only there it is known what is used."""
    doubtful = {document.rpartition("/")[0] for document in content.unreadable}
    return (file for file in files if file.folder not in doubtful)
