"""What a first view costs over the wire, and that nothing jumps while a page comes."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request

from tests.whole.conftest import Built
from tests.whole.published_pages import LOOKS, View, looking, one_of_each, opened, showing_all

MOST_BYTES = 60_000
PACKED = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
          ".svg": "image/svg+xml", ".json": "application/json"}  # fmt: skip

WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) {
    const moved = shift.sources.map(source => source.node?.parentElement?.outerHTML.slice(0, 80));
    window.shifts.push([shift.value, ...moved]);
  }
}).observe({type: "layout-shift", buffered: true});
"""


class PackingHandler(SimpleHTTPRequestHandler):
    """Sends text packed, as the web server of a county does."""

    def do_GET(self) -> None:
        """Answer with the file, packed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", PACKED[path.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county on a server that packs what it sends."""
    handler = partial(PackingHandler, directory=str(sample.output))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def weight(request: Request) -> int:
    """The bytes of an answer as they came over the wire, heads and body."""
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def documents(site: Path) -> list[str]:
    """The heaviest document of each kind."""
    pages = one_of_each(site)
    return [p for p in pages if p.endswith("/") and 'class="document"' in _html(site, p)]


def _html(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_first_view_of_a_document_is_light(browser: Browser, address: str, sample: Built) -> None:
    """All that a browser asks for when it has nothing yet is at most 60 KB, whatever the document."""
    weights = {}
    for path in documents(sample.output):
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        asked: list[Request] = []
        page.on("requestfinished", lambda request, asked=asked: asked.append(request))
        opened(page, address + path)
        assert {"document", "stylesheet", "script"} <= {r.resource_type for r in asked}
        weights[path] = sum(map(weight, asked))
        context.close()
    assert len(weights) > 8
    assert {path: bytes for path, bytes in weights.items() if bytes > MOST_BYTES} == {}


@pytest.mark.parametrize(
    "look", [LOOKS[0], View("care", settings={"care": "on"})], ids=lambda look: look.name
)
def test_nothing_jumps_and_no_other_host_is_asked(browser, address, sample, look):
    """While a page comes on a phone, whatever stands on it, no line moves, and all comes from the site itself."""
    jumps, hosts = {}, set()
    with looking(browser, look) as page:
        page.add_init_script(WATCH_SHIFTS)
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        for path in showing_all(sample.output):
            opened(page, address + path)
            if shifts := page.evaluate("window.shifts"):
                jumps[path] = shifts
    assert jumps == {}
    assert hosts == {urlsplit(address).netloc}


def test_a_jump_would_be_seen(browser, address):
    """The measure works: a line that is put in late is counted."""
    with looking(browser, LOOKS[0]) as page:
        page.add_init_script(WATCH_SHIFTS)
        opened(page, address)
        page.evaluate("document.body.insertAdjacentHTML('afterbegin', '<p>晚到的一行</p>')")
        page.wait_for_function("window.shifts.length > 0")
