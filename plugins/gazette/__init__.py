"""The gazette (公报) in print: issues (期) and documents as PDF to be read, archived and put on paper.

    books        the table of the books that are made: a row an edition (Edition)
    contents/    what is in a book, as plain data: an issue, a document, corrections
    recipe       the data through a template of theme/print/ (BookRecipe)
    attachment_text  attachments of text and tables, set in a book
    text/        text, titles and red heads made ready for a book; the rules of a line of Chinese
    tables/      tables made ready for a sheet of paper, or for a phone
    faces/       which font stands in which role, and how much of it a book takes
    typesetting/ HTML to PDF by WeasyPrint, what it lacks, and what the PDF claims to be
    signing/     the signature of the office, where it has a certificate

An issue reproduces its documents without the red head, else complete and in the order of their
pages (domain.md §9); the text of a PDF is the text of the page.
"""

from __future__ import annotations

import sys
from datetime import datetime, time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pelican.plugins import signals

from plugins.gazette.books import BOOKS
from plugins.gazette.faces.faces import faces_of, substitutions, unused_fonts
from plugins.gazette.native_libraries import can_typeset
from plugins.gazette.recipe import BookRecipe
from plugins.problems import ContentRefused, Problem, Severity, show_problems

if TYPE_CHECKING:
    from plugins.gazette.signing.key import SigningKey

NO_SIGNATURE = Problem(
    "publishconf.py",
    1,
    "A107",
    "签名要用的程序没有装上",
    "把口令写进环境变量 GONGBAO_SIGNING_PASSPHRASE，再运行一次；或者运行 .venv/bin/python -m pip"
    " install --require-hashes -r requirements-signing.lock",
)
NO_PANGO = Problem("pelicanconf.py", 1, "A102", "没有 Pango，不能生成 PDF", "安装 Pango 后再生成")


class Gazette:
    """Adds the books to what is published: issues of the gazette, and every document.

    Settings: ``BOOKS_REQUIRED``, whether a machine that cannot make a PDF may build at all;
    ``SIGNING_KEY`` and ``SIGNING_CERTIFICATE``, files with which PDFs are signed (docs/signing.md).
    """

    def __init__(
        self, context: dict[str, Any], settings: dict[str, Any], theme: str, path: str, **_: Any
    ) -> None:
        self.context = context
        self.settings = settings
        self.theme = Path(theme)
        self.content = Path(path)

    def generate_context(self) -> None:
        """Add the recipes and an artifact for each book.

        Raises:
            ContentRefused: there is no Pango, and the site is to be published for real; a file in the
                county's folder of fonts is no font; or the key of the settings cannot sign.
        """
        if not can_typeset():
            if self.settings.get("BOOKS_REQUIRED"):
                raise ContentRefused([NO_PANGO])
            print(f"注意：{NO_PANGO.message}；{NO_PANGO.hint}", file=sys.stderr)
            return
        key = self._signing_key()
        for edition in BOOKS:
            recipe = BookRecipe(edition, self.theme, self.content, key)
            self.context["recipes"][edition.name] = recipe
            self.context["artifacts"].extend(edition.build(self.context["library"]))
        for line in (*substitutions(faces_of(self.theme)), *unused_fonts(self.theme)):
            print(line, file=sys.stderr)

    def _signing_key(self) -> SigningKey | None:
        """The key with which the office signs, if it can; none where the settings name none."""
        file, certificate = map(self.settings.get, ("SIGNING_KEY", "SIGNING_CERTIFICATE"))
        if not file:
            return None
        # Few offices sign, and the packages that do are not installed for the others.
        if find_spec("pyhanko") is None:
            raise ContentRefused([NO_SIGNATURE])
        from plugins.gazette.signing.check import check_signing_key
        from plugins.gazette.signing.key import SigningKey

        key = SigningKey(Path(file).resolve(), Path(certificate).resolve() if certificate else None)
        library = self.context["library"]
        at = datetime.combine(library.as_of, time.max, ZoneInfo(library.site.time_zone))
        problems = check_signing_key(key, at)
        if any(problem.severity is Severity.ERROR for problem in problems):
            raise ContentRefused(problems)
        show_problems(problems, sys.stderr)
        return key


def get_generators(_pelican: Any) -> type[Gazette]:
    """Answer Pelican's question for generators."""
    return Gazette


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
