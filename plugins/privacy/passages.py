"""Passages: the texts of a document that would reach a reader, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.model.document import Attachment, Document
from plugins.model.kinds.row import columns_of
from plugins.model.texts import texts_of

_FULL_WIDTH = re.compile("[\uff01-\uff5e\u3000]")
_HALF_WIDTH = {chr(full): chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)} | {"\u3000": " "}


def half_width(text: str) -> str:
    """The text with half-width letters, digits and marks for full-width ones: what detectors read.

    Character by character, so that a number is found in either width at its own position. A text has
    few full-width characters, most of them many times: each is replaced everywhere when it is met.
    """
    found = _FULL_WIDTH.search(text)
    while found:
        text = text.replace(found[0], _HALF_WIDTH[found[0]])
        found = _FULL_WIDTH.search(text, found.start())
    return text


class Part(StrEnum):
    """The part of a document to which a passage belongs; what messages call it."""

    BODY = "正文"
    FIELD = "字段"
    ROWS = "数据表"
    FILE_NAME = "文件名"
    ATTACHMENT = "附件"


class Passage(NamedTuple):
    """A text of a document, as it is written; where it stands is worked out for what is found in it.

    ``name`` is the field of the front matter or the column of the table, ``number`` the line of the
    row in the CSV file, or of the name of a file which attachment has it: 0 is the document itself.
    """

    document: Document
    part: Part
    text: str
    name: str = ""
    number: int = 0

    @property
    def path(self) -> str:
        """The path for a Problem. For the name of a file it is its folder: it is not to be shown."""
        if self.part is Part.ROWS:
            return self.document.rows_source
        if self.part is Part.FILE_NAME:
            source = PurePosixPath(self.document.source)
            return str(source.with_suffix("") if self.number else source.parent)
        return self.document.source

    @property
    def place(self) -> str:
        """Where this is, for a reader of messages: ``正文``, ``字段 note``, ``文件名（…）``."""
        if self.part is Part.FILE_NAME:
            return f"{self.part}（{self._known_by()}）"
        return f"{self.part} {self.name}".rstrip()

    def line_at(self, position: int) -> int:
        """The line on which a position of the text stands."""
        return self._first_line() + self.text.count("\n", 0, position)

    def _first_line(self) -> int:
        if self.part is Part.BODY:
            return self.document.body_line
        if self.part is Part.FIELD:
            return self.document.line_of(self.name)
        return self.number if self.part is Part.ROWS else 1

    def _known_by(self) -> str:
        """What tells the name of a file from others in its folder: its length and its suffix.

        A long suffix may itself be what is to be masked.
        """
        which = f"{self.document.shown_date} 的文稿"
        if self.number:
            which = attachment_number(self.number)
        name = PurePosixPath(self.text)
        known_by = f"{which}，文件名共 {len(name.name)} 个字符"
        return f"{known_by}，后缀 {name.suffix}" if 1 < len(name.suffix) <= 5 else known_by


def passages_of(document: Document) -> Iterator[Passage]:
    """All passages of a document; fields of the front matter in their order."""
    yield Passage(document, Part.BODY, document.markdown)
    for name, text in texts_of(document.record):
        yield Passage(document, Part.FIELD, text, name)
    for item in document.items:
        for head, name in columns_of(type(item)).items():
            for _, text in texts_of(getattr(item, name)):
                yield Passage(document, Part.ROWS, text, head, item.line)
    yield Passage(document, Part.FILE_NAME, document.source.rpartition("/")[2])
    for number, attachment in enumerate(document.attachments, 1):
        name = name_in_folder(document, attachment)
        yield Passage(document, Part.FILE_NAME, name, number=number)


def attachment_number(number: int) -> str:
    """What an attachment is called whose name may not be shown; counted from 1."""
    return f"按文件名排列的第 {number} 个附件"


def name_in_folder(document: Document, attachment: Attachment) -> str:
    """The name of an attachment in the folder of its document, with folders in between."""
    return attachment.path.removeprefix(f"{document.id}/")
