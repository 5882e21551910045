"""Passages: the texts of a document that would reach a reader, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from plugins.model.document import Attachment, Document
from plugins.model.kinds.row import columns_of
from plugins.model.texts import texts_of

_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """The text with half-width letters, digits and marks for full-width ones: what detectors read.

    Character by character, so that a number is found in either width at its own position.
    """
    return text.translate(_HALF_WIDTH)


class Part(StrEnum):
    """The part of a document to which a passage belongs; what messages call it."""

    BODY = "正文"
    FIELD = "字段"
    ROWS = "数据表"
    FILE_NAME = "文件名"
    ATTACHMENT = "附件"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its place: ``path`` and the ``line`` of its beginning, as in a Problem.

    ``name`` is the field of the front matter, the column of the table, or what tells a file from the
    others in its folder without showing its name. ``text`` is as it is written.
    """

    part: Part
    path: str
    line: int
    name: str
    text: str

    @property
    def place(self) -> str:
        """Where this is, for a reader of messages: ``正文``, ``字段 note``, ``文件名（…）``."""
        if self.part is Part.FILE_NAME:
            return f"{self.part}（{self.name}）"
        return f"{self.part} {self.name}".rstrip()

    def line_at(self, position: int) -> int:
        """The line on which a position of the text stands."""
        return self.line + self.text.count("\n", 0, position)


def passages_of(document: Document) -> Iterator[Passage]:
    """All passages of a document; fields of the front matter in their order."""
    yield Passage(Part.BODY, document.source, document.body_line, "", document.markdown)
    for name, text in texts_of(document.record):
        yield Passage(Part.FIELD, document.source, document.line_of(name), name, text)
    yield from _rows(document)
    yield from _file_names(document)


def _rows(document: Document) -> Iterator[Passage]:
    for item in document.items:
        for head, name in columns_of(type(item)).items():
            for _, text in texts_of(getattr(item, name), name):
                yield Passage(Part.ROWS, document.rows_source, item.line, head, text)


def _file_names(document: Document) -> Iterator[Passage]:
    """The names of the document and its attachments, placed in their folder.

    The path itself is not the place: it would show what the message masks.
    """
    source = PurePosixPath(document.source)
    yield _file_name(source.parent, f"{document.shown_date} 的文稿", source.name)
    for number, attachment in enumerate(document.attachments, 1):
        which, name = attachment_number(number), name_in_folder(document, attachment)
        yield _file_name(source.with_suffix(""), which, name)


def attachment_number(number: int) -> str:
    """What an attachment is called whose name may not be shown; counted from 1."""
    return f"按文件名排列的第 {number} 个附件"


def name_in_folder(document: Document, attachment: Attachment) -> str:
    """The name of an attachment in the folder of its document, with folders in between."""
    return attachment.path.removeprefix(f"{document.id}/")


def _file_name(folder: PurePosixPath, which: str, name: str) -> Passage:
    """A name of a file, which its place tells by its length and its suffix.

    A long suffix may itself be what is to be masked.
    """
    suffix = PurePosixPath(name).suffix
    known_by = f"{which}，文件名共 {len(PurePosixPath(name).name)} 个字符"
    if 1 < len(suffix) <= 5:
        known_by += f"，后缀 {suffix}"
    return Passage(Part.FILE_NAME, str(folder), 1, known_by, name)
