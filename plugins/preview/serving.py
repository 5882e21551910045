"""Serving: the site as its host will serve it.

A site that lies in a folder of its host finds its pages under that folder, and an address that does not
exist gets the site's own 404 page. A page gets a script more, which shows it anew when it has changed.
"""

from __future__ import annotations

import functools
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from plugins.preview.refreshing import ADDRESS, Refreshing, with_script


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves a folder under ``base_path``.

    Requests are not logged, so that messages of the build stay in sight.
    """

    def __init__(
        self, *arguments: Any, base_path: str, refreshing: Refreshing, **options: Any
    ) -> None:
        self.base_path, self.refreshing = base_path, refreshing
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """A file as it is, a page with the script, or what there is to tell of a page."""
        address, _, asked = self.path.partition("?")
        page = self._page(address)
        if address == f"{self.base_path}{ADDRESS}":
            self._tell_of(self._page(asked))
        elif page.is_file():
            self._send_page(page, HTTPStatus.OK)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file for an address, which may begin with the site's folder on its host."""
        return super().translate_path(path.removeprefix(self.base_path) or "/")

    def end_headers(self) -> None:
        """Let the browser ask again each time: the next save may have changed any page."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing."""
        page = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self._send_page(page, HTTPStatus.NOT_FOUND)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *_: Any) -> None:
        """Say nothing."""

    def _page(self, address: str) -> Path:
        """The file of a page: a folder's index, or what is called one."""
        path = Path(self.translate_path(address))
        return path / "index.html" if address.endswith("/") else path.with_suffix(".html")

    def _send_page(self, page: Path, status: HTTPStatus) -> None:
        body = with_script(page.read_bytes(), self.base_path)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _tell_of(self, page: Path) -> None:
        """Tell of a page as long as the browser listens (server-sent events, HTML Standard §9.2)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        try:
            for event in self.refreshing.of(page):
                self.wfile.write(event)
                self.wfile.flush()
        except OSError:
            pass  # the browser has left the page


def start_preview(folder: Path, port: int, base_path: str, refreshing: Refreshing) -> None:
    """Serve ``folder`` on 127.0.0.1 in the background, as long as this process lives.

    Raises:
        OSError: the port is taken.
    """
    handler = functools.partial(
        PreviewHandler, directory=str(folder), base_path=base_path, refreshing=refreshing
    )
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
