"""From HTML to a book, by WeasyPrint.

Import this module only where a book is made: WeasyPrint takes half a second to load. What does not
change from book to book, fonts and styles, is made once in the life of a worker.
"""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from logging import LogRecord
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from weasyprint import CSS, HTML, Attachment
from weasyprint.document import Document
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from plugins.gazette.faces.face_styles import face_styles
from plugins.gazette.faces.faces import Face
from plugins.gazette.typesetting import justification, pdf_writing, standards, table_tags
from plugins.gazette.typesetting.book_files import BookFiles
from plugins.gazette.typesetting.book_places import ADDRESS
from plugins.gazette.typesetting.closing import settle_closing
from plugins.gazette.typesetting.drawn_characters import borrowed_characters, missing_characters
from plugins.gazette.typesetting.spare_pages import fill_sheets

_LOST_PICTURE = ("Failed to load image", "Failed to render SVG image")


class MissingGlyphError(ValueError):
    """No font of this machine has some characters of a book.

    ``characters`` are those characters, each once, in their order.
    """

    def __init__(self, characters: str) -> None:
        super().__init__(f"没有一种字体有这些字：{characters}")
        self.characters = characters


class LostPicturesError(ValueError):
    """WeasyPrint could not draw some pictures of a book; ``paths`` are theirs, as the book calls them."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(f"画不出来的图片：{'、'.join(paths)}")
        self.paths = tuple(paths)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside the PDF: ``relation`` is what it is to the book (ISO 32000-2, 7.11.3).

    ``day`` is when it is said to be made and changed: that of the book, as files of a build have none
    of their own.
    """

    name: str
    data: bytes
    relation: str
    description: str
    day: datetime


@dataclass(frozen=True, slots=True)
class Typesetter:
    """What all books of a site share: the theme's folder ``print``, and its faces."""

    theme: Path
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A finished PDF, and the names of the fonts that its glyphs were really taken from.

    ``borrowed`` says which characters a face lacks and which font gave them, a sentence each.
    """

    pdf: bytes
    fonts: tuple[str, ...]
    borrowed: tuple[str, ...] = ()


def print_book(
    html: str,
    styles: Sequence[str],
    setter: Typesetter,
    pictures: Mapping[str, bytes] | None = None,
    enclosed: Sequence[Enclosed] = (),
) -> Book:
    """Lay out ``html`` with the style sheets of the theme that ``styles`` names.

    The same input gives the same bytes: nothing depends on the clock, and the identifier is made from
    the content. ``pictures`` are pictures by their path in the content folder, ready to be printed.

    Raises:
        MissingGlyphError: no font has a glyph for some character.
        RefusedAddressError: the book asks for a file that is not its own.
        LostPicturesError: a picture could not be drawn.
    """
    files = BookFiles(setter.theme, setter.faces, pictures or {})
    with _garbage_left(), _own_files_only(files), _no_picture_lost():
        _prepare(tuple(styles), setter)
        document = _laid_out(html, styles, setter, files)
        pdf = document.write_pdf(
            pdf_variant=standards.VARIANT,
            pdf_identifier=True,
            finisher=standards.finish,
            attachments=[*map(_attachment, sorted(enclosed, key=_place_in_tree))],
        )
    if missing := missing_characters(document):
        raise MissingGlyphError(missing)
    used = {font.name.decode().partition("+")[2] for font in document.fonts.values()}
    borrowed = tuple(borrowed_characters(document, setter.faces))
    return Book(pdf, tuple(sorted(used)), borrowed)


def _laid_out(html: str, styles: Sequence[str], setter: Typesetter, files: BookFiles) -> Document:
    document = HTML(string=html, base_url=ADDRESS, url_fetcher=files).render(
        stylesheets=[_style(name, setter) for name in ("", *styles)],
        font_config=_font_configuration(),
        pdf_variant=standards.VARIANT,
    )
    document = settle_closing(fill_sheets(document))
    standards.claim_accessibility(document.metadata)
    return document


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Look for garbage before a book, not in it: all of a book is in use until it is written."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _own_files_only(files: BookFiles) -> Iterator[None]:
    """Say what was refused: WeasyPrint ends with an error of its own, which no one else expects."""
    try:
        yield
    except FatalURLFetchingError as error:
        if files.last.lower().endswith(".svg"):
            raise LostPicturesError([files.last]) from None
        raise error.__cause__ or error from None


@contextmanager
def _no_picture_lost() -> Iterator[None]:
    """End the book where WeasyPrint would only log that a picture is not drawn."""
    lost: list[str] = []

    def is_said(record: LogRecord) -> bool:
        is_lost = str(record.msg).startswith(_LOST_PICTURE)
        if is_lost and isinstance(record.args, tuple):
            lost.append(unquote(str(record.args[0])).removeprefix(ADDRESS))
        return not is_lost

    LOGGER.addFilter(is_said)
    try:
        yield
    finally:
        LOGGER.removeFilter(is_said)
    if lost:
        raise LostPicturesError(list(dict.fromkeys(lost)))


def _place_in_tree(file: Enclosed) -> tuple[bool, str]:
    """Names stand in the order of their bytes (ISO 32000-2, 7.9.6); Chinese ones begin with FE FF."""
    return not file.name.isascii(), file.name


def _attachment(file: Enclosed) -> Attachment:
    return Attachment(
        file_obj=io.BytesIO(file.data),
        name=file.name,
        description=file.description,
        relationship=file.relation,
        created=file.day,
        modified=file.day,
    )


def _is_not_said(record: LogRecord) -> bool:
    """WeasyPrint warns of a character without a glyph, which ends the book here."""
    return not str(record.msg).startswith(".notdef glyph")


@cache
def _prepare(styles: tuple[str, ...], setter: Typesetter) -> None:
    """What lasts as long as the worker is no garbage, and is not looked at any more."""
    LOGGER.addFilter(_is_not_said)
    justification.install()
    pdf_writing.install()
    table_tags.install()
    for name in ("", *styles):
        _style(name, setter)
    gc.collect()
    gc.freeze()


@cache
def _font_configuration() -> FontConfiguration:
    """One for the whole life of a worker: each new one would stay in memory."""
    return FontConfiguration()


@cache
def _style(name: str, setter: Typesetter) -> CSS:
    """A style sheet of the theme, read once; without a name the rules of the faces."""
    css = (setter.theme / name).read_text("utf-8") if name else face_styles(setter.faces)
    files: Any = BookFiles(setter.theme, setter.faces, {})
    fonts = _font_configuration()
    return CSS(string=css, base_url=ADDRESS, url_fetcher=files, font_config=fonts)
