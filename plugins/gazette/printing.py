"""From HTML to a book, by WeasyPrint.

Import this module only where a book is made: WeasyPrint takes half a second to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from plugins.gazette import justification

VARIANT = "pdf/ua-1"
"""The standard that the book claims: accessible PDF (PDF/UA-1, ISO 14289-1)."""

THEME_ADDRESS = "https://theme.invalid/"
"""The address of the theme's print folder inside a book; no path of the machine gets into a PDF."""


class RefusedAddressError(ValueError):
    """A book asks for something that is not a file of the theme."""


class ThemeFiles(URLFetcher):
    """Serves the files of the theme's print folder to WeasyPrint, and nothing else.

    A book is made from its inputs and the theme alone; whatever asks for another address, on the
    network or on this machine, ends the making of the book.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)  # type: ignore[no-untyped-call]
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the file at ``url``.

        Raises:
            RefusedAddressError: the address is not that of a file in the theme's print folder.
        """
        path = (self._folder / unquote(urlsplit(url).path).lstrip("/")).resolve()
        inside = url.startswith(THEME_ADDRESS) and path.is_relative_to(self._folder)
        if not inside or not path.is_file():
            raise RefusedAddressError(f"公报只能使用主题文件夹里的文件，不能读取 {url}")
        return URLFetcherResponse(url, path.read_bytes())


@dataclass(frozen=True, slots=True)
class Book:
    """A finished PDF, and the names of the fonts that its glyphs were really taken from."""

    pdf: bytes
    fonts: tuple[str, ...]


def print_book(html: str, css: str, theme: Path) -> Book:
    """Lay out ``html`` with ``css``; the same input gives the same bytes."""
    justification.install()
    fetcher = ThemeFiles(theme)
    options: dict[str, Any] = {"base_url": THEME_ADDRESS, "url_fetcher": fetcher}
    fonts = _font_configuration()
    style = CSS(string=css, font_config=fonts, **options)
    document = HTML(string=html, **options).render(
        stylesheets=[style], font_config=fonts, pdf_variant=VARIANT
    )
    # Without a date, and with an identifier made from the content, nothing depends on the clock.
    pdf = document.write_pdf(pdf_variant=VARIANT, pdf_tags=True, pdf_identifier=True)
    used = {font.name.decode().partition("+")[2] for font in document.fonts.values()}
    return Book(pdf, tuple(sorted(used)))


@cache
def _font_configuration() -> FontConfiguration:
    """One for the whole life of a worker: each new one would stay in memory."""
    return FontConfiguration()
