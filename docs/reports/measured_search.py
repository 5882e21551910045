"""Search, measured in a real browser: what is found, in which order, how much is fetched, how fast.

Everything is asked of the module that the search page itself uses (``static/js/search_index.js``),
over a server that compresses as hosts do. Bytes are those of the answers' bodies on the wire.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response

SEEN_AT_ONCE = 5
"""How many results a phone shows at once; the texts of the others are fetched when they are seen."""

OLD = "delete window.WebAssembly"
"""Makes of a browser one for which lunr searches."""

COMPRESSED = {".html", ".js", ".css", ".json", ".svg", ".xml", ".txt"}

OPEN = """async (address) => {
    const { openIndex } = await import("/static/js/search_index.js");
    window.index = await openIndex(address);
}"""
ASK = """async ([query, seen]) => {
    const found = await index.find({ query });
    const answered = performance.now();
    await Promise.all(found.results.slice(0, seen).map((document) => index.shown(document, found)));
    const isIndex = ({ name }) => name.endsWith(".pf_index") || name.includes("/lunr/");
    const chunks = performance.getEntriesByType("resource").filter(isIndex);
    const lastByte = Math.max(...chunks.map(({ responseEnd }) => responseEnd));
    return { results: found.results, milliseconds: answered - lastByte };
}"""
FIRST = """async (queries) => {
    const first = [];
    for (const query of queries) first.push((await index.find({ query })).results[0] ?? -1);
    return first;
}"""


@dataclass(frozen=True)
class Answer:
    """What one query, the first on a page that was just opened, found and cost."""

    query: str
    found: frozenset[int]
    index_bytes: int
    text_bytes: int
    milliseconds: float


@dataclass(frozen=True)
class Opening:
    """What is fetched before the first question, in bytes: the engine, and what it must know."""

    engine: int
    knowledge: int


class _CompressingHandler(SimpleHTTPRequestHandler):
    """Serves files as a static host does: text types in gzip."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file; with gzip where that is usual."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves before an answer has come whole is no error."""


@contextmanager
def served_compressed(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; gives the address without a closing slash."""
    handler = partial(_CompressingHandler, directory=str(folder))
    with _QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def first_queries(
    browser: Browser, site: str, terms: Sequence[str], *, old: bool = False
) -> tuple[Opening, list[Answer]]:
    """Each term asked first on a search page that was just opened, with an empty cache.

    ``old`` asks in a browser without WebAssembly.
    """
    answers = []
    for term in terms:
        sizes: dict[str, int] = {}
        page = _opened(browser, site, sizes, old)
        known = dict(sizes)
        got: dict[str, Any] = page.evaluate(ASK, [term, SEEN_AT_ONCE])
        page.wait_for_timeout(10)
        fetched = {address: size for address, size in sizes.items() if address not in known}
        answers.append(
            Answer(
                term,
                frozenset(got["results"]),
                sum(size for address, size in fetched.items() if _is_index(address)),
                sum(size for address, size in fetched.items() if "/texts/" in address),
                got["milliseconds"],
            )
        )
        page.context.close()
    return _opening(known), answers


def first_results(
    browser: Browser, site: str, queries: Sequence[str], *, old: bool = False
) -> list[int]:
    """The number of the document that stands first for each query; -1 where nothing is found."""
    page = _opened(browser, site, {}, old)
    first: list[int] = page.evaluate(FIRST, list(queries))
    page.context.close()
    return first


def _is_index(address: str) -> bool:
    return address.endswith(".pf_index") or "/lunr/" in address


def _opened(browser: Browser, site: str, sizes: dict[str, int], old: bool) -> Page:
    page = browser.new_context().new_page()
    if old:
        page.add_init_script(OLD)

    def note(answer: Response) -> None:
        sizes[answer.url] = int(answer.headers.get("content-length", 0))

    # Not the search page: its own scripts would have opened the index already.
    page.goto(f"{site}/404.html")
    page.on("response", note)
    page.evaluate(OPEN, "/search/shards.js")
    return page


def _opening(sizes: dict[str, int]) -> Opening:
    knowledge = sum(
        size for address, size in sizes.items()
        if address.split("?")[0].endswith(("documents.js", ".pf_meta", "shards.js", "entry.json"))
    )  # fmt: skip
    return Opening(sum(sizes.values()) - knowledge, knowledge)
