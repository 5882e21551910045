"""The content folder as records: every file is read, and every problem gathered.

One bad file does not hide the problems of the others: what can be read is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.record import Record
from plugins.model.kinds.row import Row
from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.front_matter import FrontMatter, parse_front_matter
from plugins.reading.records import parse_record
from plugins.reading.rows import parse_rows
from plugins.reading.site_files import read_organisations, read_site, read_vocabularies
from plugins.reading.source_files import (
    SITE_FILES,
    VOCABULARIES,
    VOCABULARY_NAMES,
    SourceFile,
    check_attachment,
    check_place,
    check_stem,
    check_unused,
    list_files,
    read_bytes,
    read_text,
)

Render = Callable[[Sequence[str]], list[Body]]


@dataclass(slots=True)
class Content:
    """What was read: the site, bodies and documents, the problems, and the ids that failed."""

    site: Site | None
    organisations: tuple[Organisation, ...]
    vocabularies: Vocabularies = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
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


def read_content(folder: Path, render: Render, shown: str = "content") -> Content:
    """Read everything below ``folder``, which messages call ``shown``.

    ``render`` makes the bodies of many texts at once.
    """
    site, problems = read_site(folder, shown)
    organisations, more = read_organisations(folder, shown)
    vocabularies, bad = read_vocabularies(folder, shown)
    content = Content(site, organisations, vocabularies, problems=[*problems, *more, *bad])
    files = _placed_files(folder, shown, content)
    sources = [file for file in files if file.relative.endswith(".md")]
    attached = _attached_files(files, {source.id for source in sources})
    used = {*SITE_FILES, *(f"{VOCABULARIES}/{name}.yaml" for name in VOCABULARY_NAMES)}
    used.update(file.relative for own in attached.values() for file in own)
    used.update(source.relative for source in sources)
    drafts = [
        draft for source in sources if (draft := _read_draft(source, attached, content, used))
    ]
    content.problems += check_unused(_out_of_doubt(files, content), used)
    bodies = render([draft.front_matter.text for draft in drafts])
    content.documents = [_document(d, body) for d, body in zip(drafts, bodies, strict=True)]
    return content


def _placed_files(folder: Path, shown: str, content: Content) -> list[SourceFile]:
    found, closed = list_files(folder, shown)
    content.problems += closed
    files = []
    for file in found:
        if problem := check_place(file, folder):
            content.problems.append(problem)
        else:
            files.append(file)
    return files


def _attached_files(files: list[SourceFile], ids: set[str]) -> dict[str, list[SourceFile]]:
    """Attachments by document: a file belongs to the nearest folder that has a document's name."""
    attached: dict[str, list[SourceFile]] = {}
    for file in files:
        folders = (folder.as_posix() for folder in PurePosixPath(file.relative).parents)
        owner = next((folder for folder in folders if folder in ids), None)
        if owner and not file.relative.endswith(".md"):
            attached.setdefault(owner, []).append(file)
    return attached


def _out_of_doubt(files: list[SourceFile], content: Content) -> Iterator[SourceFile]:
    """Files beside which every document could be read: only there it is known what is used."""
    doubtful = {document.rpartition("/")[0] for document in content.unreadable}
    return (file for file in files if file.folder not in doubtful)


def _read_draft(
    file: SourceFile, attached: dict[str, list[SourceFile]], content: Content, used: set[str]
) -> _Draft | None:
    try:
        record, front_matter = _parse(file)
        items = _read_rows(file, record, content, used)
        titles = {listed.file: listed.title for listed in record.attachments}
        attachments = tuple(
            _attachment(own, titles.get(own.relative.removeprefix(f"{file.id}/"), ""))
            for own in attached.get(file.id, [])
        )
    except _Unreadable as unreadable:
        content.problems += unreadable.problems
        content.unreadable.add(file.id)
        return None
    return _Draft(file, record, front_matter, items, attachments)


class _Unreadable(Exception):
    """A document cannot be read; caught in this module."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__()


def _parse(file: SourceFile) -> tuple[Record, FrontMatter]:
    if problem := check_stem(file):
        raise _Unreadable(problem)
    text = read_text(file)
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


def _read_rows(
    file: SourceFile, record: Record, content: Content, used: set[str]
) -> tuple[Row, ...]:
    name, row_class = getattr(record, "rows", ""), record.row_class()
    if not name or row_class is None:
        return ()
    rows = SourceFile(
        file.path.parent / name,
        f"{file.folder}/{name}",
        f"{file.shown.rpartition('/')[0]}/{name}",
    )
    if PurePosixPath(name).name != name or not rows.path.is_file():
        hint = "把 CSV 文件放在同一个文件夹里，rows 写它的文件名"
        raise _Unreadable(file.problem("C104", f"找不到数据文件“{name}”", hint))
    used.add(rows.relative)
    text = read_text(rows)
    if isinstance(text, Problem):
        raise _Unreadable(text)
    items, problems = parse_rows(row_class, rows, text)
    content.problems += problems
    return tuple(items)


def _attachment(file: SourceFile, title: str) -> Attachment:
    if problem := check_attachment(file):
        raise _Unreadable(problem)
    data = read_bytes(file)
    if isinstance(data, Problem):
        raise _Unreadable(data)
    if not data:
        raise _Unreadable(file.problem("F111", "附件是空的", "重新保存这个附件，或者删除它"))
    return Attachment(file.relative, len(data), hashlib.sha256(data).hexdigest(), title)


def _document(draft: _Draft, body: Body) -> Document:
    return Document(
        id=draft.file.id,
        source=draft.file.shown,
        record=draft.record,
        body=body,
        markdown=draft.front_matter.text,
        lines=draft.front_matter.fields.lines,
        body_line=draft.front_matter.text_line,
        items=draft.items,
        attachments=draft.attachments,
    )
