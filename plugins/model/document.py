"""Document: a record with its text, its place in the content folder, and the lines of its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.model.kinds import KIND_OF_FOLDER, Kind
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.row import Row

_YEAR_FOLDER = re.compile(r"/((?:19|20)\d{2})/")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline (结构层次): level 2 to 6, anchor, and text.

    ``number`` is the number that leads it (一、（一） 1. （1）), empty for a heading without one;
    ``line`` is its line in the file.
    """

    level: int
    anchor: str
    text: str
    number: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture (``img``) of a text, to an address as the editor wrote it."""

    tag: str
    address: str
    line: int


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a document: sanitised HTML, its outline, and the plain text, a line a block.

    ``links`` are the addresses in it; ``Heading.line`` and ``Link.line`` count from the text's first line.
    ``citations`` are the document numbers in running text, each with every reading that it may have.
    """

    html: str
    outline: tuple[Heading, ...]
    text: str
    links: tuple[Link, ...] = ()
    citations: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in the folder beside a document that has the document's name.

    ``path`` is relative to the content folder; ``sha256`` is hexadecimal, ``size`` in bytes;
    ``title`` is what the document calls it, where it lists its attachments; ``head`` is the first
    line of a CSV file, cell by cell, empty where it cannot be read.
    """

    path: str
    size: int
    sha256: str
    title: str = ""
    head: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """The name of the file, with its suffix."""
        return self.path.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Document:
    """One document, and all that a message or a page needs to know about it.

    ``id`` is its identity for ever: the path without suffix, ``normative/2020/zzbf-2020-16``.
    ``source`` is its path as an editor sees it, ``content/normative/2020/zzbf-2020-16.md``.
    ``lines`` maps field names (``sections.0.documents``) to lines; ``body_line`` is the first line
    of the text; ``markdown`` is the text as written; ``items`` are the rows of the CSV file beside it,
    ``items_are_whole`` says whether all of its rows could be read.

    ``digest`` is the SHA-256 (hexadecimal) of all its files: two documents with the same one are alike.
    ``record_digest`` is the same without the text; what others show of it follows from that.
    ``days`` are the days that its fields name (``days.py``), None where nobody has looked for them.
    ``size`` are the bytes of its file
    and of its rows.
    """

    id: str
    source: str
    record: Record
    body: Body
    markdown: str
    lines: Mapping[str, int]
    body_line: int
    items: tuple[Row, ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())
    items_are_whole: bool = True
    digest: str = ""
    record_digest: str = ""
    days: tuple[date, ...] | None = None
    size: int = 0

    def is_past(self, day: date) -> bool:
        """Whether all days that its fields name are over."""
        return self.days is not None and (not self.days or self.days[-1] < day)

    @property
    def has_text(self) -> bool:
        """Whether its text is at hand; that of a document which was kept stays on the disk."""
        return bool(self.markdown or self.body.html)

    @property
    def kind(self) -> Kind:
        """The kind, from the first folder of the path."""
        return KIND_OF_FOLDER[self.id.partition("/")[0]]

    def line_of(self, name: str) -> int:
        """The line of a field, or of the nearest one around it whose line is known.

        ``result.adopted`` that is left out stands where ``result`` does, and a member of a list that
        is one line where the list does; 1 for what is not written down at all.
        """
        while name not in self.lines and "." in name:
            name = name.rpartition(".")[0]
        return self.lines.get(name, 1)

    def get(self, name: str, default: Any = None) -> Any:
        """A field that not every kind has."""
        return getattr(self.record, name, default)

    @property
    def rows_source(self) -> str:
        """The path of the CSV file beside the document, as an editor sees it."""
        return f"{self.source.rpartition('/')[0]}/{self.get('rows')}"

    @property
    def rows_path(self) -> str:
        """The path of the CSV file beside the document, relative to the content folder."""
        return f"{self.id.rpartition('/')[0]}/{self.get('rows')}"

    @property
    def doc_no(self) -> str:
        """The document number (发文字号), empty where there is none."""
        return str(self.get("doc_no", ""))

    @property
    def known_date(self) -> date | None:
        """The day that the document bears: of signature, else of print; of an issue or a version.

        What is no official document is made for the site: it has at least its day of publication.
        """
        for name in ("sign_date", "print_date", "issue_date", "version_date", "start_date"):
            day: date | None = getattr(self.record, name, None)
            if day:
                return day
        made_here = not isinstance(self.record, OfficialRecord)
        return self.record.publish_datetime.date() if made_here else None

    @property
    def shown_date(self) -> str:
        """``2021-08-25``, or ``2016年`` where no day is known: a day is never made up."""
        day = self.known_date
        return day.isoformat() if day else f"{self.year}年"

    @property
    def date(self) -> date:
        """The day by which the document is sorted; without a known one, the first of its year."""
        return self.known_date or date(self.year, 1, 1)

    @property
    def year(self) -> int:
        """The year in the document's path, else the year of publication."""
        match = _YEAR_FOLDER.search(self.id)
        return int(match[1]) if match else self.record.publish_datetime.year
