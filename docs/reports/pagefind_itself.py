"""Pagefind's own Chinese search over the same pages, to compare with: its index, its words."""

from __future__ import annotations

import importlib.util
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response

FOLDER = "pagefind"
OPEN = """async () => {
    const { createInstance } = await import("/pagefind/pagefind.js");
    window.itself = createInstance({ basePath: "/pagefind/", noWorker: true });
    await itself.init();
    window.addresses = new Map();
}"""
ASK = """async ([query, seen]) => {
    const { results } = await itself.search(query);
    await Promise.all(results.slice(0, seen).map((result) => result.data()));
    return results.map(({ id }) => id);
}"""
NAME = """async (query) => {
    const { results } = await itself.search(query);
    const unknown = results.filter(({ id }) => !addresses.has(id));
    for (const result of unknown) addresses.set(result.id, (await result.data()).raw_url);
    return results.map(({ id }) => addresses.get(id));
}"""


@dataclass(frozen=True)
class OwnIndex:
    """How Pagefind's own index was made: seconds, files and bytes."""

    seconds: float
    files: int
    size: int


def is_installed() -> bool:
    """Whether the program with Chinese words, which is no part of this project, is there."""
    return _program() is not None


def index_pages(site: Path, pages: Path) -> OwnIndex:
    """Index the pages of documents under ``pages`` of a site; the index is put into the site."""
    began = time.perf_counter()
    command = [
        str(_program()),
        "--site",
        str(pages),
        "--output-path",
        str(site / FOLDER),
        "--silent",
    ]
    subprocess.run(command, check=True)
    files = [path for path in (site / FOLDER).rglob("*") if path.is_file()]
    sizes = [path.stat().st_size for path in files]
    return OwnIndex(time.perf_counter() - began, len(files), sum(sizes))


def found_by(browser: Browser, site: str, queries: Sequence[str]) -> list[frozenset[str]]:
    """The addresses that each query finds."""
    page = _opened(browser, site, {})
    found = [frozenset(page.evaluate(NAME, query)) for query in queries]
    page.context.close()
    return found


def bytes_of_first_queries(
    browser: Browser, site: str, queries: Sequence[str], seen: int
) -> list[int]:
    """What each query fetches when it is the first, with ``seen`` results shown."""
    fetched = []
    for query in queries:
        sizes: dict[str, int] = {}
        page = _opened(browser, site, sizes)
        before = sum(sizes.values())
        page.evaluate(ASK, [query, seen])
        page.wait_for_timeout(10)
        fetched.append(sum(sizes.values()) - before)
        page.context.close()
    return fetched


def _opened(browser: Browser, site: str, sizes: dict[str, Any]) -> Page:
    page = browser.new_context(locale="zh-CN").new_page()

    def note(answer: Response) -> None:
        sizes[answer.url] = int(answer.headers.get("content-length", 0))

    page.goto(f"{site}/404.html")
    page.on("response", note)
    page.evaluate(OPEN)
    return page


def _program() -> str | None:
    if importlib.util.find_spec("pagefind_bin_extended") is None:
        return None
    return str(importlib.import_module("pagefind_bin_extended").get_executable())
