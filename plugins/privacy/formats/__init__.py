"""The formats of attachments: a new one is a file in this folder and a row here.

A file is known by how it begins, because names are often wrong (an ``.xls`` that is an ``.xlsx``);
archives of XML are told apart by one of their members, and text by the end of its name.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.privacy.contents import Reader
from plugins.privacy.formats.archive import read_archive
from plugins.privacy.formats.docx import read_docx
from plugins.privacy.formats.ofd import read_ofd
from plugins.privacy.formats.old_office import read_old_office
from plugins.privacy.formats.pdf import read_pdf
from plugins.privacy.formats.picture import read_picture
from plugins.privacy.formats.plain_text import read_csv, read_text
from plugins.privacy.formats.pptx import read_pptx
from plugins.privacy.formats.xlsx import read_xlsx
from plugins.privacy.formats.xml_package import opened_archive

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is known (its first bytes, a member, the ends of names) and what reads it.

    Where ``is_at_start`` is not set, as in PDF, ``begins`` may stand anywhere in the first 1024 bytes.
    """

    read: Reader | None
    begins: tuple[bytes, ...] = (b"",)
    member: str = ""
    suffixes: tuple[str, ...] = ()
    is_at_start: bool = True


FORMATS: tuple[Format, ...] = (
    Format(read_docx, (_ZIP,), member="word/document.xml"),
    Format(read_xlsx, (_ZIP,), member="xl/workbook.xml"),
    Format(read_pptx, (_ZIP,), member="ppt/presentation.xml"),
    Format(read_ofd, (_ZIP,), member="OFD.xml"),
    Format(read_archive, (_ZIP, b"PK\x05\x06")),
    Format(read_pdf, (b"%PDF-",), is_at_start=False),
    Format(read_old_office, (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    Format(read_picture, (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")),
    Format(None, suffixes=(".gif", ".mp3", ".mp4")),
    Format(read_csv, suffixes=(".csv",)),
    Format(read_text, suffixes=(".txt", ".xls", ".md", ".html", ".htm", ".xml", ".json")),
)
"""The first row that fits reads the file; a row without a reader is of files that hold no text."""


def format_of(name: str, data: bytes) -> Format | None:
    """The format of a file with this name and these bytes, if it is known."""
    members = _members(data) if data.startswith(_ZIP) else frozenset()
    return next((form for form in FORMATS if _fits(form, name.lower(), data, members)), None)


def _fits(form: Format, name: str, data: bytes, members: frozenset[str]) -> bool:
    beginning = data[: 0 if form.is_at_start else 1024]
    begins = data.startswith(form.begins) or any(mark in beginning for mark in form.begins if mark)
    return (
        begins
        and (not form.member or form.member in members)
        and (not form.suffixes or name.endswith(form.suffixes))
    )


def _members(data: bytes) -> frozenset[str]:
    try:
        return frozenset(opened_archive(data).namelist())
    except Exception:  # A damaged archive: whoever reads it says so.
        return frozenset()
