"""What the bench compares is equal: no maker does less than another, but for what the docs name."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.performance import makers
from tests.performance.bench_site import Bench
from tests.performance.hugo_site import write_hugo_site
from tests.performance.makers import PAGES_ONLY, ROOT, Step, own_environment
from tests.performance.pelican_site import write_pelican_site

DOCUMENTS = 60
NOT_MADE_BY_HUGO = {
    "404.html", "accessibility/index.html", "calendar.ics", "catalog.jsonld", "manifest.json",
    "manifest.webmanifest", "normative/calendar.ics", "offline.html", "search/index.html",
    "subscribe/index.html", "sw.js",
}  # fmt: skip
"""Single pages and files; docs/performance.md names them."""

needs_hugo = pytest.mark.skipif(makers.find_hugo() is None, reason="Hugo is not installed")


def make(step: Step) -> None:
    """Run a maker to its end."""
    environment = {**os.environ, **step.environment}
    done = subprocess.run(step.command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def ours(bench: Bench) -> Path:
    """Our site of the documents."""
    output = bench.fresh("ours")
    environment = own_environment(bench.fresh("root"), bench.theme)
    make(makers.our_build(bench.content(DOCUMENTS), output, PAGES_ONLY, environment))
    return output


@pytest.fixture(scope="module")
def hugos(bench: Bench) -> Path:
    """Hugo's site of the documents."""
    output = bench.fresh("hugo")
    site = write_hugo_site(bench.content(DOCUMENTS), bench.fresh("hugo-site"))
    make(makers.hugo_build(site, output))
    return output


@pytest.fixture(scope="module")
def pelicans(bench: Bench) -> Path:
    """Plain Pelican's site of the documents."""
    output = bench.fresh("pelican")
    settings = write_pelican_site(bench.content(DOCUMENTS), bench.fresh("pelican-site"))
    make(makers.plain_pelican(settings.parent / "content", output, settings))
    return output


def visible_words(page: str) -> Counter[str]:
    """The lines of text of a page, as often as they stand there; QR codes are no text."""
    body = page[page.index("<body") :]
    shown = re.sub(
        r'<details class="qr">.*?</details>|<script.*?</script>', "", body, flags=re.DOTALL
    )
    pieces = re.split(r"\s*(?:<[^>]*>|\n)\s*", html.unescape(shown))
    return Counter(filter(None, map(str.strip, pieces)))


def head_tags(page: str) -> list[str]:
    """The tags of a page's head, in any order."""
    return sorted(
        re.findall("<(?:meta|link|title)[^\n]*", html.unescape(page.partition("<body")[0]))
    )


def structured_data(page: str) -> Any:
    """The JSON-LD of a page; None if it has none."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return found and json.loads(found[1])


def assert_equal_pages(one: Path, other: Path) -> None:
    """Fail unless two pages say the same, to readers and to programs."""
    first, second = one.read_text("utf-8"), other.read_text("utf-8")
    assert head_tags(first) == head_tags(second)
    assert visible_words(first) == visible_words(second)
    assert structured_data(first) == structured_data(second)


def documents_of(site: Path) -> Iterator[str]:
    """The pages of all documents."""
    yield from (
        p.relative_to(site).as_posix() for p in site.glob("normative/*/sample-*/index.html")
    )


def anchors(page: Path) -> int:
    """How many anchors of articles a page has."""
    return page.read_text("utf-8").count('<a class="anchor"')


@needs_hugo
def test_hugo_makes_the_same_pages(ours: Path, hugos: Path) -> None:
    """Every page of documents and lists that we make Hugo makes too, and nothing besides."""
    mine, theirs = (
        {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        for site in (ours, hugos)
    )
    different = {path for path in mine ^ theirs if not path.startswith("static/")}
    assert different == NOT_MADE_BY_HUGO


@needs_hugo
def test_hugos_documents_equal_ours(ours: Path, hugos: Path) -> None:
    """Hugo's page of a document has our text, head, JSON-LD and anchors, but for the QR code."""
    pages = list(documents_of(ours))
    assert len(pages) == DOCUMENTS
    for page in pages:
        assert_equal_pages(ours / page, hugos / page)
        assert anchors(ours / page) == anchors(hugos / page) > 0


@needs_hugo
def test_hugos_lists_equal_ours(ours: Path, hugos: Path) -> None:
    """Hugo's lists have our entries, counts, years, pages and trail."""
    pages = [
        path.relative_to(ours).as_posix()
        for path in ours.rglob("index.html")
        if "sample-" not in path.parent.name
    ]
    shared = [page for page in pages if page not in NOT_MADE_BY_HUGO]
    assert any("/page/2/" in page for page in shared)
    for page in shared:
        assert_equal_pages(ours / page, hugos / page)


@needs_hugo
def test_hugos_feeds_equal_ours(ours: Path, hugos: Path) -> None:
    """Hugo's feeds tell of the same documents in the same words."""
    for feed in ("feed.json", "normative/feed.json"):
        mine, theirs = (json.loads((site / feed).read_text("utf-8")) for site in (ours, hugos))
        for said in (mine, theirs):
            said["items"].sort(key=lambda item: item["id"])
        assert mine == theirs


def test_pelicans_documents_equal_ours(ours: Path, pelicans: Path) -> None:
    """Plain Pelican's page of a document has our text, head and JSON-LD, but for the QR code."""
    for page in documents_of(ours):
        assert_equal_pages(ours / page, pelicans / page)


def test_pelicans_lists_equal_ours(ours: Path, pelicans: Path) -> None:
    """Plain Pelican's list of all documents has our entries, page by page."""
    for page in (
        "normative/index.html",
        "normative/page/2/index.html",
        "normative/page/3/index.html",
    ):
        assert_equal_pages(ours / page, pelicans / page)
