"""The files that a book may use: styles and fonts of the theme, and pictures that its inputs name.

A book is made from its inputs and the theme alone; whatever asks for another address, on the network
or on this machine, ends the making of the book.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from plugins.gazette.faces.face_styles import font_file
from plugins.gazette.faces.faces import Face
from plugins.gazette.typesetting.book_places import ADDRESS, QR_CODES
from plugins.qr_code import qr_picture


class RefusedAddressError(ValueError):
    """A book asks for something that it may not have."""


class BookFiles(URLFetcher):
    """Serves the files of a book to WeasyPrint, and nothing else.

    ``pictures`` are the pictures of the book by the address that it calls them; ``last`` is the file
    that was served last: a drawing is read at once, and what it needs is asked for next.
    """

    def __init__(self, theme: Path, faces: Sequence[Face], pictures: Mapping[str, bytes]) -> None:
        refused = {"allowed_protocols": (), "allow_redirects": False, "fail_on_errors": True}
        super().__init__(**refused)  # type: ignore[no-untyped-call]
        self._theme = theme.resolve()
        self._faces = faces
        self._pictures = pictures
        self.last = ""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return the file at ``url``.

        Raises:
            RefusedAddressError: the address is not that of a file of the book.
        """
        name = unquote(url.removeprefix(ADDRESS)) if url.startswith(ADDRESS) else ""
        found = (font_file(name, self._faces), _qr_code(name), self._pictures.get(name))
        data = next((data for data in found if data), None) or self._of_theme(name)
        if data is None:
            raise RefusedAddressError(f"公报只能使用主题文件夹里的文件，不能读取 {url}")
        self.last = name
        return URLFetcherResponse(url, data)

    def _of_theme(self, name: str) -> bytes | None:
        path = (self._theme / name).resolve()
        inside = name and path.is_relative_to(self._theme)
        return path.read_bytes() if inside and path.is_file() else None


def _qr_code(name: str) -> bytes | None:
    return qr_picture(name.removeprefix(QR_CODES)) if name.startswith(QR_CODES) else None
