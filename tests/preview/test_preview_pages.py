"""What the preview answers to browsers, without a build behind it."""

from __future__ import annotations

import http.client
import socket
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.preview.refreshing import Outcome, Refreshing, digest
from plugins.preview.serving import start_preview


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview of a folder under ``/base``."""

    folder: Path
    port: int
    refreshing: Refreshing

    def ask(self, address: str, method: str = "GET") -> tuple[int, bytes]:
        """Status and all bytes after the head."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as line:
            line.sendall(f"{method} {address} HTTP/1.0\r\n\r\n".encode())
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), body

    def first_event(self, page: str, shown: bytes) -> bytes:
        """What a page that shows these bytes hears first."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        line.request("GET", f"/base/.preview?{digest(shown)}{page}")
        event = line.getresponse().readline()
        line.close()
        return event


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """A folder with an index, a 404 page, and a page beside its PDF."""
    folder, refreshing = tmp_path / "site", Refreshing()
    folder.mkdir()
    for name in ("index", "404", "a"):
        (folder / f"{name}.html").write_text(f"<body>{name}</body>", "utf-8")
    (folder / "a.pdf").write_bytes(b"PDF")
    (tmp_path / "site.html").write_text("secret", "utf-8")
    (tmp_path / "early").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start_preview(folder, port, "/base", tmp_path / "early", refreshing)
    yield Preview(folder, port, refreshing)


def test_only_addresses_of_pages_are_pages(preview: Preview) -> None:
    """A file is served as it is, even if a page of its name lies beside it."""
    assert preview.ask("/base/a.pdf") == (200, b"PDF")
    for address in ("/base/a", "/base/a.html"):
        assert b"<body>a<script>" in preview.ask(address)[1]


@pytest.mark.parametrize(
    "address", ["/base/..", "/base/../site.html", "/base/%2e%2e/site.html", "/..", "/base/."]
)
def test_nothing_outside_the_folder_is_served(preview: Preview, address: str) -> None:
    """No address leads to a file beside the folder."""
    assert b"secret" not in preview.ask(address)[1]


def test_only_the_folder_of_the_site_is_taken_off(preview: Preview) -> None:
    """``/basea`` does not lie below ``/base``."""
    assert preview.ask("/basea.pdf")[0] == 404


def test_head_of_a_missing_page_has_no_body(preview: Preview) -> None:
    """HEAD gets no body (RFC 9110 §9.3.2), also where there is nothing."""
    assert preview.ask("/base/none", "HEAD") == (404, b"")


def test_what_browsers_do_wrong_prints_nothing(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    """An address that can be no file's is 404, and a browser that breaks off is no news."""
    for method in ("GET", "HEAD"):
        assert preview.ask("/base/%00", method)[0] == 404
    line = socket.create_connection(("127.0.0.1", preview.port))
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.sendall(b"GET /base/ HT")
    line.close()
    time.sleep(0.2)
    assert capfd.readouterr().err == ""


def test_a_page_hears_at_once_that_it_is_another_one_now(preview: Preview) -> None:
    """What is built between sending a page and its listening is not missed."""
    assert preview.first_event("/base/", b"<body>index</body>") == b"event: mended\n"
    assert preview.first_event("/base/", b"<body>old</body>") == b"event: changed\n"


def test_the_page_for_nothing_is_not_shown_anew_without_end(preview: Preview) -> None:
    """A missing page is the site's 404 page, until it is there."""
    assert preview.first_event("/base/new/", b"<body>404</body>") == b"event: mended\n"
    (preview.folder / "new").mkdir()
    (preview.folder / "new" / "index.html").write_text("<body>new</body>", "utf-8")
    assert preview.first_event("/base/new/", b"<body>404</body>") == b"event: changed\n"


def test_hidden_pages_leave_the_connections_to_others(preview: Preview, browser: Browser) -> None:
    """Eight tabs load, since only the one that is seen listens; seen again, a page is new."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(
        "Object.defineProperty(document, 'hidden', {get: () => Boolean(window.isHidden)});"
        "window.see = (seen) => { window.isHidden = !seen;"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    tabs = [context.new_page() for _ in range(8)]
    for tab in tabs:
        tab.goto(f"http://127.0.0.1:{preview.port}/base/", timeout=10_000)
        tab.evaluate("see(false)")
    (preview.folder / "index.html").write_text("<body>newer</body>", "utf-8")
    preview.refreshing.built(Outcome.GOOD)
    tabs[0].evaluate("see(true)")
    tabs[0].get_by_text("newer").wait_for(timeout=10_000)
    context.close()


def test_a_program_that_stopped_is_not_called_a_mistake(preview: Preview, browser: Browser) -> None:
    """The bar tells a program that stopped from content with errors, and goes with the next build."""
    page = browser.new_page(service_workers="block")
    page.goto(f"http://127.0.0.1:{preview.port}/base/")
    preview.refreshing.built(Outcome.REFUSED)
    page.get_by_role("alert").get_by_text("内容有错误").wait_for(timeout=10_000)
    preview.refreshing.built(Outcome.DIED)
    page.get_by_role("alert").get_by_text("意外停止").wait_for(timeout=10_000)
    preview.refreshing.built(Outcome.GOOD)
    page.get_by_role("alert").wait_for(state="detached", timeout=10_000)
    page.close()
