"""Serving: the site as its host will serve it.

A site that lies in a folder of its host finds its pages under that folder, and an address that does not
exist gets the site's own 404 page. A page gets a script more, which shows it anew when it has changed.
"""

from __future__ import annotations

import contextlib
import io
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from plugins.preview.refreshing import ADDRESS, Refreshing, with_script


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves a folder under ``base_path``; pages that lie in ``early`` go before those in it.

    Requests are not logged, so that messages of the build stay in sight.
    """

    def __init__(
        self, *arguments: Any, base_path: str, early: Path, refreshing: Refreshing, **options: Any
    ) -> None:
        self.base_path, self.early, self.refreshing = base_path, early, refreshing
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """A file as it is, a page with the script, or what there is to tell of a page."""
        address, _, asked = self.path.partition("?")
        page = self._page(address)
        if address == f"{self.base_path}{ADDRESS}":
            shown, slash, place = asked.partition("/")
            self._tell_of(self._page(slash + place), shown)
        elif body := self._body(page):
            self._send_page(body, HTTPStatus.OK)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file for an address, which may begin with the site's folder on its host."""
        inside = path.removeprefix(self.base_path)
        is_inside = inside[:1] in ("", "/", "?")
        return super().translate_path((inside if is_inside else path) or "/")

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The answer for a file; an address that can be no file's has nothing."""
        try:
            return super().send_head()
        except ValueError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def end_headers(self) -> None:
        """Let the browser ask again each time: the next save may have changed any page."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing."""
        body = self._nothing()
        if code == HTTPStatus.NOT_FOUND and body:
            self._send_page(body, HTTPStatus.NOT_FOUND)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *_: Any) -> None:
        """Say nothing."""

    def _page(self, address: str) -> Path | None:
        """The file of a page: a folder's index, or what is called one; None for other files."""
        path = Path(self.translate_path(address))
        if address.endswith("/"):
            return path / "index.html"
        return path.with_suffix(".html") if path.suffix in ("", ".html") else None

    def _body(self, page: Path | None) -> bytes:
        """What a page holds: the early one, else the published one, else nothing."""
        if page is None or not page.is_relative_to(self.directory):
            return b""
        place = page.relative_to(self.directory)
        for path in (self.early / place, page):
            with contextlib.suppress(OSError, ValueError):
                return path.read_bytes()
        return b""

    def _nothing(self) -> bytes:
        """The site's own page for an address where there is nothing."""
        return self._body(Path(self.directory, "404.html"))

    def _send_page(self, page: bytes, status: HTTPStatus) -> None:
        body = with_script(page, self.base_path)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell_of(self, page: Path | None, shown: str) -> None:
        """Tell of a page as long as the browser listens (server-sent events, HTML Standard §9.2)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        for event in self.refreshing.of(lambda: self._body(page) or self._nothing(), shown):
            self.wfile.write(event)
            self.wfile.flush()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has left."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def start_preview(
    folder: Path, port: int, base_path: str, early: Path, refreshing: Refreshing
) -> None:
    """Serve ``folder`` on 127.0.0.1 in the background, as long as this process lives.

    Raises:
        OSError: the port is taken.
    """
    handler = partial(
        PreviewHandler,
        directory=str(folder),
        base_path=base_path,
        early=early,
        refreshing=refreshing,
    )
    server = _Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
