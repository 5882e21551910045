"""One document from its files: front matter, text, rows beside it, attachments.

``read_document`` does all of it or says why it cannot be done; ``judged`` asks the rooms that judge what
is wrong with some documents.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from plugins.model.days import days_of
from plugins.model.document import Attachment, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.row import Row
from plugins.model.office import Office
from plugins.problems import Problem
from plugins.reading.data_cells import check_cells
from plugins.reading.front_matter import FrontMatter, parse_front_matter
from plugins.reading.markdown_text import render_body
from plugins.reading.records import parse_record
from plugins.reading.revision import Revision, Stamp, stamp_of, stamped
from plugins.reading.rows import parse_head, parse_rows
from plugins.reading.source_files import (
    SourceFile,
    check_attachment,
    check_stem,
    decode_text,
    read_bytes,
)

Judge = Callable[[Sequence[Document], Office], Sequence[Sequence[Problem]]]
"""What is wrong with each of some documents by itself; it is asked once a revision, and picklable."""


class Files(NamedTuple):
    """The file of a document, and the files beside it that are its attachments."""

    source: SourceFile
    attached: tuple[SourceFile, ...] = ()


class Unreadable(NamedTuple):
    """The identity of a document that cannot be read, and why."""

    id: str
    problems: tuple[Problem, ...]


def judged(
    read: Iterable[Revision | Unreadable], office: Office | None, judges: Sequence[Judge]
) -> list[Revision | Unreadable]:
    """The same with what is wrong with each document by itself; without an office, nothing is."""
    read = list(read)
    documents = [own.document for own in read if isinstance(own, Revision)]
    found = [ask(documents, office) for ask in judges] if office and documents else []
    findings = {
        document.id: tuple(problem for said in told for problem in said)
        for document, *told in zip(documents, *found, strict=True)
    }
    return [
        own._replace(findings=findings[own.document.id]) if isinstance(own, Revision) else own
        for own in read
    ]


def read_document(files: Files) -> Revision | Unreadable:
    """The document of a file with its text; or why there is none."""
    try:
        return _read_document(*files)
    except _RefusedError as refused:
        return Unreadable(files.source.id, refused.problems)


class _RefusedError(Exception):
    """A document cannot be read; caught in this module."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__()


def _read_document(file: SourceFile, attached: Sequence[SourceFile]) -> Revision:
    if problem := check_stem(file):
        raise _RefusedError(problem)
    data, stamp = _read(file)
    record, front_matter = _parse(file, data)
    items, problems, rows_stamps = _read_rows(file, record, front_matter.fields.lines)
    attachments, stamps, wrong = _read_attachments(file, attached, record, problems)
    document = Document(
        id=file.id,
        source=file.shown,
        record=record,
        body=render_body(front_matter.text),
        markdown=front_matter.text,
        lines=front_matter.fields.lines,
        body_line=front_matter.text_line,
        items=items,
        attachments=attachments,
        items_are_whole=not wrong,
        digest=_digest(stamp.sha256, *rows_stamps, *stamps),
        record_digest=_digest(front_matter.head, *rows_stamps, *stamps),
        size=sum(own.size for own in (stamp, *rows_stamps)),
    )
    document = replace(document, days=days_of(record, document.year))
    return Revision(document, (stamp, *rows_stamps, *stamps), wrong)


def _digest(own: str, *stamps: Stamp) -> str:
    named = "\n".join((own, *(f"{stamp.sha256} {stamp.path}" for stamp in stamps)))
    return hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()


def _read(file: SourceFile) -> tuple[bytes, Stamp]:
    """The bytes of a file, and its stamp, which is taken first: what changes later shows."""
    status = file.status
    stamp = stamped(status, file.relative) if status else stamp_of(file.path, file.relative)
    data = read_bytes(file)
    if isinstance(data, Problem):
        raise _RefusedError(data)
    return data, stamp._replace(sha256=hashlib.sha256(data).hexdigest())


def _parse(file: SourceFile, data: bytes) -> tuple[Record, FrontMatter]:
    text = decode_text(file, data)
    if isinstance(text, Problem):
        raise _RefusedError(text)
    front_matter = parse_front_matter(file, text)
    if isinstance(front_matter, Problem):
        raise _RefusedError(front_matter)
    kind = KIND_OF_FOLDER[file.relative.split("/", 1)[0]]
    record: Any = parse_record(kind.record, file, front_matter.fields)
    if isinstance(record, list):
        raise _RefusedError(*record)
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
        raise _RefusedError(file.problem("C104", message, hint, lines.get("rows", 1)))
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
        raise _RefusedError(text)
    items, problems = parse_rows(row_class, rows, text)
    return tuple(items), tuple(problems), (stamp,)


def _read_attachments(
    file: SourceFile,
    attached: Sequence[SourceFile],
    record: Record,
    problems: Sequence[Problem],
) -> tuple[tuple[Attachment, ...], tuple[Stamp, ...], tuple[Problem, ...]]:
    """The attachments in the order of the document, their stamps, and all that is wrong so far."""
    titles = {listed.file: listed.title for listed in record.attachments}
    attachments, stamps, wrong = [], [], list(problems)
    try:
        for own in attached:
            title = titles.get(own.relative.removeprefix(f"{file.id}/"), "")
            attachment, stamp, own_problems = _attachment(own, title, record)
            attachments.append(attachment)
            stamps.append(stamp)
            wrong += own_problems
    except _RefusedError as refused:
        raise _RefusedError(*wrong, *refused.problems) from None
    order = {listed.file: place for place, listed in enumerate(record.attachments)}
    # As the document lists them (GB/T 9704-2012, 7.3.4), then what it does not list, by name.
    attachments.sort(key=lambda own: order.get(own.path.removeprefix(f"{file.id}/"), len(order)))
    return tuple(attachments), tuple(stamps), tuple(wrong)


def _attachment(
    file: SourceFile, title: str, record: Record
) -> tuple[Attachment, Stamp, list[Problem]]:
    """A file beside a document, and what is wrong in the data of a dataset."""
    if problem := check_attachment(file):
        raise _RefusedError(problem)
    data, stamp = _read(file)
    if not data:
        raise _RefusedError(file.problem("F111", "附件是空的", "重新保存这个附件，或者删除它"))
    is_table = file.path.suffix.lower() == ".csv"
    problems = []
    if is_table and isinstance(record, DatasetRecord):
        problems = check_cells(record.columns, file, data)
    head = parse_head(data) if is_table else ()
    return Attachment(file.relative, len(data), stamp.sha256, title, head), stamp, problems
