"""Preview: the site served on this machine as its host will serve it.

Stands beside the build; the task ``serve`` calls it. A site that lies in a folder of its host finds
its pages under that folder, and an address that does not exist gets the site's own 404 page. When a
file changes the site is built again.
"""

from __future__ import annotations

import contextlib
import functools
import sys
import threading
from collections.abc import Callable, Sequence
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import watchfiles


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves a folder under ``base_path``.

    Requests are not logged, so that messages of the build stay in sight.
    """

    def __init__(self, *arguments: Any, base_path: str, **options: Any) -> None:
        self.base_path = base_path
        super().__init__(*arguments, **options)

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
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *_: Any) -> None:
        """Say nothing."""


def start_preview(folder: Path, port: int, base_path: str) -> None:
    """Serve ``folder`` on 127.0.0.1 in the background, as long as this process lives.

    Raises:
        OSError: the port is taken.
    """
    handler = functools.partial(PreviewHandler, directory=str(folder), base_path=base_path)
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def keep_building(watched: Sequence[Path], build: Callable[[], object]) -> None:
    """Build now, and again whenever something in ``watched`` changes, until Ctrl+C."""
    is_new = True
    with contextlib.suppress(KeyboardInterrupt):
        # Empty rounds come too: the first one means that from now on no change is missed.
        for changes in watchfiles.watch(*watched, rust_timeout=200, yield_on_timeout=True):
            if changes:
                print("文件有改动，正在重新生成 ...", file=sys.stderr, flush=True)
            if changes or is_new:
                build()
            is_new = False
