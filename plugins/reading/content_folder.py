"""The content folder as records: every file is read, and every problem gathered.

One bad file does not hide the problems of the others: what can be read is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.record import Record
from plugins.model.organisation import Organisation
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.catalog_rows import parse_disclosure_rows
from plugins.reading.front_matter import FrontMatter, parse_front_matter
from plugins.reading.records import parse_record
from plugins.reading.site_files import read_organisations, read_site
from plugins.reading.source_files import (
    SITE_FILES,
    SourceFile,
    check_place,
    check_stem,
    check_unused,
    find_files,
    read_text,
)

Render = Callable[[Sequence[str]], list[Body]]


@dataclass(slots=True)
class Content:
    """What was read: the site, bodies and documents, the problems, and the ids that failed."""

    site: Site | None
    organisations: tuple[Organisation, ...]
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document whose text is not rendered yet."""

    file: SourceFile
    record: Record
    front_matter: FrontMatter
    items: tuple[DisclosureItem, ...]
    attachments: tuple[Attachment, ...]


def read_content(folder: Path, render: Render, shown: str = "content") -> Content:
    """Read everything below ``folder``, which messages call ``shown``.

    ``render`` makes the bodies of many texts at once.
    """
    site, problems = read_site(folder, shown)
    organisations, more = read_organisations(folder, shown)
    content = Content(site, organisations, problems=problems + more)
    files = _placed_files(folder, shown, content)
    used = set(SITE_FILES)
    attached = _attached_files(files)
    drafts = [draft for file in files if (draft := _read_draft(file, attached, content, used))]
    content.problems += check_unused(files, used)
    bodies = render([draft.front_matter.text for draft in drafts])
    content.documents = [_document(d, body) for d, body in zip(drafts, bodies, strict=True)]
    return content


def _placed_files(folder: Path, shown: str, content: Content) -> list[SourceFile]:
    files = []
    for file in find_files(folder, shown):
        if problem := check_place(file, folder):
            content.problems.append(problem)
        else:
            files.append(file)
    return files


def _attached_files(files: list[SourceFile]) -> dict[str, list[SourceFile]]:
    """The files that are no documents, by the folder in which they lie, at any depth."""
    attached: dict[str, list[SourceFile]] = {}
    for file in files:
        if not file.relative.endswith(".md"):
            for folder in PurePosixPath(file.relative).parents:
                attached.setdefault(folder.as_posix(), []).append(file)
    return attached


def _read_draft(
    file: SourceFile, attached: dict[str, list[SourceFile]], content: Content, used: set[str]
) -> _Draft | None:
    if not file.relative.endswith(".md"):
        return None
    used.add(file.relative)
    found = _parse(file)
    if isinstance(found, list):
        content.problems += found
        content.unreadable.add(file.id)
        return None
    record, front_matter = found
    own = attached.get(file.id, [])
    used.update(f.relative for f in own)
    items = _read_rows(file, record, content, used)
    return _Draft(file, record, front_matter, items, tuple(_attachment(f) for f in own))


def _parse(file: SourceFile) -> tuple[Record, FrontMatter] | list[Problem]:
    if problem := check_stem(file):
        return [problem]
    text = read_text(file)
    if isinstance(text, Problem):
        return [text]
    front_matter = parse_front_matter(file, text)
    if isinstance(front_matter, Problem):
        return [front_matter]
    kind = KIND_OF_FOLDER[file.relative.split("/", 1)[0]]
    record: Any = parse_record(kind.record, file, front_matter.fields)
    return record if isinstance(record, list) else (record, front_matter)


def _read_rows(
    file: SourceFile, record: Record, content: Content, used: set[str]
) -> tuple[DisclosureItem, ...]:
    name = getattr(record, "rows", "")
    if not name:
        return ()
    relative = f"{file.relative.rsplit('/', 1)[0]}/{name}"
    rows = SourceFile(file.path.parent / name, relative, f"{file.shown.rsplit('/', 1)[0]}/{name}")
    if "/" in name or not rows.path.is_file():
        content.problems.append(
            file.problem(
                "C104",
                f"找不到数据文件“{name}”",
                "把 CSV 文件放在同一个文件夹里，rows 写它的文件名",
            )
        )
        return ()
    used.add(relative)
    text = read_text(rows)
    if isinstance(text, Problem):
        content.problems.append(text)
        return ()
    items, problems = parse_disclosure_rows(rows, text)
    content.problems += problems
    return tuple(items)


def _attachment(file: SourceFile) -> Attachment:
    data = file.path.read_bytes()
    return Attachment(file.relative, len(data), hashlib.sha256(data).hexdigest())


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
