"""The recipe of a book: from its value to the bytes of a PDF."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.gazette.attachment_text import attachment_text
from plugins.gazette.edition import Edition
from plugins.gazette.faces.faces import Face, faces_of
from plugins.gazette.tables.columns import PAPER, PHONE, Sheet
from plugins.gazette.tables.printable import printable_tables, table_html
from plugins.gazette.text.body import print_body
from plugins.gazette.text.closing_notes import set_closing_notes
from plugins.gazette.text.red_head import addresses_in_imprint, mark_style
from plugins.gazette.text.title import LINE, PHONE_LINE, title_lines
from plugins.gazette.text.width import text_width
from plugins.gazette.typesetting.book_places import qr_address
from plugins.gazette.typesetting.library_versions import library_versions
from plugins.gazette.typesetting.missing_glyphs import as_shown
from plugins.source_digest import making_version, source_digest
from plugins.unchanged_file import read_unchanged

if TYPE_CHECKING:
    from plugins.gazette.signing.key import SigningKey
    from plugins.gazette.typesetting.printing import Book, Enclosed


@dataclass(frozen=True, slots=True)
class BookRecipe:
    """Makes the PDF of a book.

    ``theme`` is the folder of the theme; pictures and files to enclose come from ``content``, the
    content folder. ``key`` is that with which the office signs, where it does.
    """

    edition: Edition
    theme: Path
    content: Path
    key: SigningKey | None = None

    @property
    def name(self) -> str:
        """The name that artifacts use for this recipe."""
        return self.edition.name

    def version(self, inputs: Mapping[str, Any]) -> str:
        """Change with our code, the theme, libraries, or installed faces."""
        if self.key is None:
            return _version(self.theme)
        from plugins.gazette.signing.key import certificate_version  # noqa: PLC0415

        return _version(self.theme) + certificate_version(self.key)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """Make the PDF, and say on standard error which characters another face had to give.

        Raises:
            ContentRefused: what the book shows cannot be printed (``told_as_problems``).
        """
        book = self.make_book(inputs)
        for sentence in book.borrowed:
            print(f"{as_shown(self.content / inputs['sources'][0])}：{sentence}", file=sys.stderr)
        return self._signed(book.pdf, datetime.fromisoformat(inputs["published"]))

    def _signed(self, pdf: bytes, published: datetime) -> bytes:
        if self.key is None:
            return pdf
        from plugins.gazette.signing.signature import sign_pdf  # noqa: PLC0415 - few offices sign

        return sign_pdf(pdf, self.key, published)

    def make_book(self, inputs: Mapping[str, Any]) -> Book:
        """Make the PDF, and say which fonts were really used.

        Raises:
            ContentRefused: what the book shows cannot be printed (``told_as_problems``).
        """
        # WeasyPrint is loaded by the worker that makes a book, not by every build.
        from plugins.gazette.typesetting.pictures import ready_pictures  # noqa: PLC0415
        from plugins.gazette.typesetting.printing import Typesetter, print_book  # noqa: PLC0415
        from plugins.gazette.typesetting.refusals import told_as_problems  # noqa: PLC0415

        setter = Typesetter(self.theme / "print", _faces(self.theme))
        sources = inputs["sources"]
        with told_as_problems(sources, self.content):
            pictures = ready_pictures(inputs["pictures"], sources, self.content)
            enclosed = list(self._enclosed(inputs))
            html = self.render_html(inputs)
            return print_book(html, self.edition.styles, setter, pictures, enclosed)

    def render_html(self, inputs: Mapping[str, Any]) -> str:
        """Write the book as the HTML that WeasyPrint lays out."""
        edition = self.edition
        environment = _environment(self.theme / "print", self.content, edition.is_for_phones)
        return environment.get_template(edition.template).render(inputs)

    def _enclosed(self, inputs: Mapping[str, Any]) -> Iterator[Enclosed]:
        from plugins.gazette.typesetting.printing import Enclosed  # noqa: PLC0415

        day = datetime.fromisoformat(inputs["published"]).astimezone(UTC)
        for file in inputs["enclosed"]:
            if "path" in file:
                data = read_unchanged(self.content, file["path"], file["sha256"])
            else:
                data = file["text"].encode()
            yield Enclosed(file["name"], data, file["relation"], file["description"], day)


@cache
def _faces(theme: Path) -> tuple[Face, ...]:
    return faces_of(theme)


@cache
def _version(theme: Path) -> str:
    """The same for all books of a build: read and asked once."""
    printed = sorted(path for path in (theme / "print").rglob("*") if path.is_file())
    # Where a font lies does not change what it looks like.
    fonts = (one for face in _faces(theme) for one in (face, *face.behind, *face.traditional))
    faces = (repr((f.role, f.family, f.weight, f.index, f.revision)) for f in fonts)
    told = (making_version(), source_digest(*map(str, printed)), *library_versions(), *faces)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


@cache
def _environment(theme: Path, content: Path, is_for_phones: bool) -> Environment:
    sheets = PHONE if is_for_phones else PAPER
    environment = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["print_body"] = partial(_body, sheets=sheets)
    environment.filters["block_table"] = partial(_block_table, sheets=sheets)
    environment.filters["title_lines"] = partial(
        title_lines, widest=PHONE_LINE if is_for_phones else LINE
    )
    environment.filters["attachment_text"] = partial(_attachment, content=content, sheets=sheets)
    environment.filters["addresses_in_imprint"] = addresses_in_imprint
    environment.filters["mark_style"] = mark_style
    environment.filters["width"] = text_width
    environment.filters["qr_address"] = qr_address
    return environment


def _body(html: str, prefix: str, document: Mapping[str, Any], sheets: Sequence[Sheet]) -> Markup:
    place = (document["address"], document["folder"])
    body = set_closing_notes(print_body(html, prefix, *place, document["pictures"]))
    # Not escaped again: the reading room has sanitised the text.
    return Markup(printable_tables(body, sheets))  # noqa: S704


def _attachment(attachment: Mapping[str, Any], content: Path, sheets: Sequence[Sheet]) -> Markup:
    html = attachment_text(attachment, content)
    return Markup(printable_tables(html, sheets))  # noqa: S704 - escaped where it is read


def _block_table(table: Mapping[str, Any], sheets: Sequence[Sheet]) -> Markup:
    return Markup(printable_tables(table_html(table), sheets))  # noqa: S704 - every cell is escaped there
