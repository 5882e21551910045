"""The content folder as records: every file is read, and every problem gathered.

One bad file does not hide the problems of the others: what can be read is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.row import Row
from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.data_cells import check_cells
from plugins.reading.front_matter import FrontMatter, parse_front_matter
from plugins.reading.kept_records import (
    KeptRecords,
    ReadDocument,
    ReadOffice,
    Stamp,
    stamp_of,
)
from plugins.reading.records import parse_record
from plugins.reading.rows import parse_head, parse_rows
from plugins.reading.site_files import (
    read_organisations,
    read_search_words,
    read_site_with_lines,
    read_vocabularies,
)
from plugins.reading.site_pictures import picture_names, read_pictures
from plugins.reading.source_files import (
    OFFICE_FILES,
    SourceFile,
    check_attachment,
    check_stem,
    check_unused,
    decode_text,
    placed_files,
    read_bytes,
)

Render = Callable[[Sequence[str]], list[Body]]
"""Makes the bodies of many texts at once."""


@dataclass(slots=True)
class Content:
    """What was read: the site, bodies and documents, the problems, and the ids that failed.

    ``fresh`` are the documents that were not kept from before, with the files they were made of;
    ``pictures`` those beside ``site.yaml``, by the field that names them.
    """

    site: Site | None
    organisations: tuple[Organisation, ...]
    vocabularies: Vocabularies = field(default_factory=dict)
    site_lines: Mapping[str, int] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    search_lines: Mapping[str, int] = field(default_factory=dict)
    pictures: Mapping[str, Attachment] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    fresh: list[ReadDocument] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document whose text is not rendered yet."""

    file: SourceFile
    record: Record
    front_matter: FrontMatter
    items: tuple[Row, ...]
    attachments: tuple[Attachment, ...]
    stamps: tuple[Stamp, ...]
    problems: tuple[Problem, ...]


def read_content(
    folder: Path, render: Render, shown: str = "content", kept: KeptRecords | None = None
) -> Content:
    """Read everything below ``folder``, which messages call ``shown``.

    What is in ``kept`` and has not changed is taken from there, without its text.
    """
    read_office = partial(_read_office, folder, shown)
    office = kept.office(read_office) if kept else read_office()
    content = Content(
        office.site,
        office.organisations,
        office.vocabularies,
        office.site_lines,
        office.search_words,
        office.search_lines,
    )
    content.pictures, unfit = read_pictures(folder, shown, office.site, office.site_lines)
    files, misplaced = placed_files(folder, shown, picture_names(office.site))
    content.problems += [*office.problems, *unfit, *misplaced]
    sources = [file for file in files if file.relative.endswith(".md")]
    attached = _attached_files(files, {source.id for source in sources})
    used = set(OFFICE_FILES) | picture_names(office.site)
    used.update(file.relative for own in attached.values() for file in own)
    used.update(source.relative for source in sources)
    drafts: list[_Draft] = []
    for source in sources:
        own = attached.get(source.id, [])
        if kept and (known := kept.of(source, own)):
            content.documents.append(known.document)
            content.problems += known.problems
            used.update(stamp.path for stamp in known.stamps)
        elif draft := _read_draft(source, own, content):
            drafts.append(draft)
            used.update(stamp.path for stamp in draft.stamps)
    content.problems += check_unused(_out_of_doubt(files, content), used)
    bodies = render([draft.front_matter.text for draft in drafts])
    content.fresh = [_document(draft, body) for draft, body in zip(drafts, bodies, strict=True)]
    content.documents += [fresh.document for fresh in content.fresh]
    return content


def _read_office(folder: Path, shown: str) -> ReadOffice:
    site, lines, problems = read_site_with_lines(folder, shown)
    organisations, more = read_organisations(folder, shown)
    vocabularies, bad = read_vocabularies(folder, shown)
    words, word_lines, wrong = read_search_words(folder, shown)
    told = (*problems, *more, *bad, *wrong)
    return ReadOffice(site, organisations, vocabularies, lines, told, words, word_lines)


def _attached_files(files: list[SourceFile], ids: set[str]) -> dict[str, list[SourceFile]]:
    """Attachments by document: a file belongs to the nearest folder that has a document's name."""
    attached: dict[str, list[SourceFile]] = {}
    for file in files:
        owner = "" if file.relative.endswith(".md") else file.folder
        while owner and owner not in ids:
            owner = owner.rpartition("/")[0]
        if owner:
            attached.setdefault(owner, []).append(file)
    return attached


def _out_of_doubt(files: list[SourceFile], content: Content) -> Iterator[SourceFile]:
    """Files beside which every document could be read: only there it is known what is used."""
    doubtful = {document.rpartition("/")[0] for document in content.unreadable}
    return (file for file in files if file.folder not in doubtful)


def _read_draft(file: SourceFile, attached: list[SourceFile], content: Content) -> _Draft | None:
    try:
        draft = _draft(file, attached)
    except _Unreadable as unreadable:
        content.problems += unreadable.problems
        content.unreadable.add(file.id)
        return None
    content.problems += draft.problems
    return draft


def _draft(file: SourceFile, attached: list[SourceFile]) -> _Draft:
    if problem := check_stem(file):
        raise _Unreadable(problem)
    data, stamp = _read(file)
    record, front_matter = _parse(file, data)
    items, problems, rows_stamps = _read_rows(file, record, front_matter.fields.lines)
    titles = {listed.file: listed.title for listed in record.attachments}
    attachments, stamps = [], [stamp, *rows_stamps]
    wrong = list(problems)
    try:
        for own in attached:
            title = titles.get(own.relative.removeprefix(f"{file.id}/"), "")
            attachment, own_stamp, own_problems = _attachment(own, title, record)
            attachments.append(attachment)
            stamps.append(own_stamp)
            wrong += own_problems
    except _Unreadable as unreadable:
        raise _Unreadable(*wrong, *unreadable.problems) from None
    order = {listed.file: place for place, listed in enumerate(record.attachments)}
    # As the document lists them (GB/T 9704-2012, 7.3.4), then what it does not list, by name.
    attachments.sort(key=lambda own: order.get(own.path.removeprefix(f"{file.id}/"), len(order)))
    made = (tuple(attachments), tuple(stamps), tuple(wrong))
    return _Draft(file, record, front_matter, items, *made)


class _Unreadable(Exception):
    """A document cannot be read; caught in this module."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__()


def _read(file: SourceFile) -> tuple[bytes, Stamp]:
    """The bytes of a file, and its stamp, which is taken first: what changes later shows."""
    stamp, data = stamp_of(file.path, file.relative), read_bytes(file)
    if isinstance(data, Problem):
        raise _Unreadable(data)
    return data, stamp._replace(sha256=hashlib.sha256(data).hexdigest())


def _parse(file: SourceFile, data: bytes) -> tuple[Record, FrontMatter]:
    text = decode_text(file, data)
    if isinstance(text, Problem):
        raise _Unreadable(text)
    front_matter = parse_front_matter(file, text)
    if isinstance(front_matter, Problem):
        raise _Unreadable(front_matter)
    kind = KIND_OF_FOLDER[file.relative.split("/", 1)[0]]
    record: Any = parse_record(kind.record, file, front_matter.fields)
    if isinstance(record, list):
        raise _Unreadable(*record)
    return record, front_matter


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is longer than a file system takes
        return False


def _rows_file(file: SourceFile, record: Record, lines: Mapping[str, int]) -> SourceFile | None:
    """The CSV file beside a document, where its kind has one and it names one."""
    name = getattr(record, "rows", "")
    if not name or record.row_class() is None:
        return None
    rows = SourceFile(
        file.path.parent / name,
        f"{file.folder}/{name}",
        f"{file.shown.rpartition('/')[0]}/{name}",
    )
    if PurePosixPath(name).name != name or not _is_file(rows.path):
        hint = "把 CSV 文件放在同一个文件夹里，rows 写它的文件名"
        message = f"找不到数据文件“{name}”"
        raise _Unreadable(file.problem("C104", message, hint, lines.get("rows", 1)))
    return rows


def _read_rows(
    file: SourceFile, record: Record, lines: Mapping[str, int]
) -> tuple[tuple[Row, ...], tuple[Problem, ...], tuple[Stamp, ...]]:
    """The rows beside a document, what is wrong with them, and the stamp of their file if any."""
    row_class, rows = record.row_class(), _rows_file(file, record, lines)
    if row_class is None or rows is None:
        return (), (), ()
    data, stamp = _read(rows)
    text = decode_text(rows, data)
    if isinstance(text, Problem):
        raise _Unreadable(text)
    items, problems = parse_rows(row_class, rows, text)
    return tuple(items), tuple(problems), (stamp,)


def _attachment(
    file: SourceFile, title: str, record: Record
) -> tuple[Attachment, Stamp, list[Problem]]:
    """A file beside a document, and what is wrong in the data of a dataset."""
    if problem := check_attachment(file):
        raise _Unreadable(problem)
    data, stamp = _read(file)
    if not data:
        raise _Unreadable(file.problem("F111", "附件是空的", "重新保存这个附件，或者删除它"))
    is_table = file.path.suffix.lower() == ".csv"
    problems = []
    if is_table and isinstance(record, DatasetRecord):
        problems = check_cells(record.columns, file, data)
    head = parse_head(data) if is_table else ()
    return Attachment(file.relative, len(data), stamp.sha256, title, head), stamp, problems


def _document(draft: _Draft, body: Body) -> ReadDocument:
    document = Document(
        id=draft.file.id,
        source=draft.file.shown,
        record=draft.record,
        body=body,
        markdown=draft.front_matter.text,
        lines=draft.front_matter.fields.lines,
        body_line=draft.front_matter.text_line,
        items=draft.items,
        attachments=draft.attachments,
        items_are_whole=not draft.problems,
    )
    return ReadDocument(document, draft.stamps, draft.problems)
