"""From a save to the browser: how long a reader of a preview waits, seen from outside."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as BrowserTimeout

from tests.in_browser import opened_browser

_LONGEST = 600
"""Seconds that a server may take to show a change, its first build included."""

_BY_ITSELF = 3_000
"""Milliseconds in which an open page should show by itself what the server has."""


@dataclass(frozen=True)
class Seen:
    """Seconds from a save until the server had the page, and until an open browser showed it."""

    served: float
    shown: float
    by_itself: bool


def watch_saves(
    command: Callable[[int], Sequence[str]],
    environment: Mapping[str, str],
    path: str,
    save: Callable[[str], None],
    saves: int,
) -> list[Seen]:
    """Serve with a program that is told a port, save some times, and look at ``path``.

    ``save`` puts words into the source of that page. The first save is not counted.
    """
    port = _free_port()
    address = f"http://127.0.0.1:{port}{path}"
    with _running(command(port), environment), opened_browser() as browser:
        _wait_until(address, "</html>")
        page = browser.new_page()
        page.goto(address)
        seen = [_after_save(page, address, save, number) for number in range(saves + 1)]
    return seen[1:]


def _after_save(page: Page, address: str, save: Callable[[str], None], number: int) -> Seen:
    words = f"第{number}次保存的样例{time.monotonic_ns()}。"
    began = time.perf_counter()
    save(words)
    _wait_until(address, words)
    served = time.perf_counter() - began
    by_itself = True
    try:
        _wait_for(page, words, _BY_ITSELF)
    except BrowserTimeout:
        by_itself = False
        page.reload()
        _wait_for(page, words, _BY_ITSELF)
    shown = time.perf_counter() - began
    time.sleep(6)  # what the server still does after it is not part of the next
    return Seen(served, shown, by_itself)


def _wait_for(page: Page, words: str, milliseconds: int) -> None:
    shown = "words => Boolean(document.body?.textContent.includes(words))"
    page.wait_for_function(shown, arg=words, polling=10, timeout=milliseconds)


def _wait_until(address: str, words: str) -> None:
    """Ask for a page again and again until it has these words."""
    ends = time.monotonic() + _LONGEST
    while time.monotonic() < ends:
        if words in _page_at(address):
            return
        time.sleep(0.01)
    raise SystemExit(f"{_LONGEST} 秒内没有等到改动：{address}")


def _page_at(address: str) -> str:
    """A page as it is now; empty while nobody serves it."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            page: str = answer.read().decode("utf-8", "replace")
            return page
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


@contextlib.contextmanager
def _running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command,
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
        stdout=quiet,
        stderr=quiet,
    ) as process:
        try:
            yield
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
