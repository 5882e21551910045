"""Attachments that tests need: real files, made by the libraries that offices' programs resemble."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from openpyxl import Workbook
from PIL import ExifTags, Image
from pypdf import PdfReader, PdfWriter
from weasyprint import HTML

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in members.items():
            written.writestr(name, data)
    return stream.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of a Word text."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    """A paragraph of a Word text; plain texts become runs."""
    return f"<w:p>{''.join(r if r.startswith('<') else run(r) for r in runs)}</w:p>"


def word_table(*rows: tuple[str, ...]) -> str:
    """A table of a Word text."""
    cells = (
        "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row if cell is not None)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body: str = "", **parts: str | bytes) -> bytes:
    """A Word file: the XML of its body, and of other parts by name (``comments``, ``header1``)."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    for name, xml in parts.items():
        members[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{WORD}">{xml}</w:{name}>'
    return archive(members)


def core_properties(**fields: str) -> str:
    """``docProps/core.xml`` with some fields (``creator``, ``lastModifiedBy``)."""
    written = "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
    return f"<coreProperties>{written}</coreProperties>"


def with_members(data: bytes, members: Mapping[str, str | bytes]) -> bytes:
    """An archive with some members more, or exchanged."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    return archive(kept | dict(members))


def xlsx(*rows: tuple[object, ...], title: str = "Sheet1") -> Workbook:
    """A workbook with one sheet."""
    book = Workbook()
    book.properties.creator = ""
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def pptx(
    *slides: str, hidden: tuple[int, ...] = (), notes: Mapping[int, str] | None = None
) -> bytes:
    """A presentation: the text of each slide, which are hidden, and notes by number of slide."""
    notes = notes or {}
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n, _ in enumerate(slides, 1))
    names = 'xmlns:p="p" xmlns:r="r" xmlns:a="a"'
    members: dict[str, str | bytes] = {
        "ppt/presentation.xml": f"<p:presentation {names}>{listed}</p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations(
            {f"rId{n}": f"slides/slide{n}.xml" for n, _ in enumerate(slides, 1)}
        ),
    }
    for n, text in enumerate(slides, 1):
        show = ' show="0"' if n in hidden else ""
        words = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
        members[f"ppt/slides/slide{n}.xml"] = f"<p:sld {names}{show}>{words}</p:sld>"
        if n in notes:
            said = f"<a:p><a:r><a:t>{notes[n]}</a:t></a:r></a:p>"
            members[f"ppt/notesSlides/notesSlide{n}.xml"] = f"<p:notes {names}>{said}</p:notes>"
            members[f"ppt/slides/_rels/slide{n}.xml.rels"] = _relations(
                {"rId1": f"../notesSlides/notesSlide{n}.xml"}
            )
    return archive(members)


def _relations(targets: Mapping[str, str]) -> str:
    listed = "".join(f'<Relationship Id="{i}" Target="{t}"/>' for i, t in targets.items())
    return f"<Relationships>{listed}</Relationships>"


def ofd(*pages: str, author: str = "") -> bytes:
    """A fixed document: the text of each page, character by character as some programs write it."""
    members: dict[str, str | bytes] = {
        "OFD.xml": f"<ofd:OFD xmlns:ofd='o'><ofd:Author>{author}</ofd:Author></ofd:OFD>"
    }
    for n, text in enumerate(pages):
        codes = "".join(f"<ofd:TextCode>{character}</ofd:TextCode>" for character in text)
        page = f"<ofd:Page xmlns:ofd='o'><ofd:TextObject>{codes}</ofd:TextObject></ofd:Page>"
        members[f"Doc_0/Pages/Page_{n}/Content.xml"] = page
    return archive(members)


def pdf(*pages: str) -> bytes:
    """A PDF with a paragraph a page."""
    style = "<style>p { break-after: page; font-family: 'Noto Sans CJK SC' }</style>"
    written = HTML(string=style + "".join(f"<p>{page}</p>" for page in pages)).write_pdf()
    assert written is not None
    return written


def pdf_writer(data: bytes) -> PdfWriter:
    """A PDF to be changed."""
    return PdfWriter(clone_from=PdfReader(io.BytesIO(data)))


def written_pdf(writer: PdfWriter) -> bytes:
    """The bytes of a changed PDF."""
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def photograph(form: str = "JPEG", has_place: bool = False, **tags: str) -> bytes:
    """A picture; tags are names of EXIF fields (``Artist``)."""
    exif = Image.Exif()
    for name, text in tags.items():
        exif[ExifTags.Base[name]] = text.encode()
    if has_place:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {
                ExifTags.GPS.GPSLatitudeRef: "N",
                ExifTags.GPS.GPSLatitude: (28.0, 51.0, 0.0),
                ExifTags.GPS.GPSLongitudeRef: "E",
                ExifTags.GPS.GPSLongitude: (121.0, 7.0, 0.0),
            }
        )
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, form, exif=exif)
    return stream.getvalue()
