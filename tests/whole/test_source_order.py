"""Every page as a text browser or a screen reader meets it: its source, from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.whole.conftest import Built
from tests.whole.published_pages import paths

LANDMARKS = ["header", "main", "footer"]
SAYS_NOTHING = {"点击这里", "这里", "更多", "详情", "查看", "点击", "链接", "more", ""}
"""Words of links that tell nothing when they are read without what stands around them."""


class Outline(HTMLParser):
    """What of a page is heard: language, headings, landmarks, links, fields without a name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.landmarks: list[str] = []
        self.links: list[str] = []
        self.faults: list[str] = []
        self.first_stop = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins."""
        given = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        # A header or footer inside an article is the document's own.
        if tag in LANDMARKS and not {"article", "main"} & set(self.open):
            self.landmarks.append(tag)
        if tag == "a" and "href" in given:
            self.links.append("")
            self.first_stop = self.first_stop or str(given["href"])
        if tag == "img" and "alt" not in given:
            self.faults.append(f"a picture without words: {given.get('src')}")
        if tag in {"input", "select", "textarea"} and not self._is_named(given):
            self.faults.append(f"a field without a name: {given}")
        if tag not in {"meta", "link", "input", "br", "hr", "img", "wbr", "path", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what ends."""
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Take the words of a link."""
        if "a" in self.open and self.links:
            self.links[-1] += data.strip()

    def _is_named(self, given: dict[str, str | None]) -> bool:
        return "label" in self.open or "aria-label" in given or given.get("type") == "hidden"


@pytest.fixture(scope="module")
def outlines(sample: Built) -> dict[str, Outline]:
    """Every page of the sample county, as it is heard."""

    def read() -> Iterator[tuple[str, Outline]]:
        for path in paths(sample.output):
            file = sample.output / path
            file = file / "index.html" if file.is_dir() else file
            yield path, Outline(file.read_text("utf-8"))

    return dict(read())


def test_headings_are_a_tree(outlines):
    """One h1 a page; below it no rank is left out on the way down."""
    for path, page in outlines.items():
        assert page.headings.count(1) == 1, path
        after = page.headings[page.headings.index(1) :]
        steps = [down - up for up, down in pairwise(after)]
        assert max(steps, default=0) <= 1, f"{path}: {page.headings}"


def test_landmarks_stand_in_order(outlines):
    """Head, main part and foot once each, in this order; the first stop leads past the head."""
    for path, page in outlines.items():
        assert page.landmarks == LANDMARKS, path
        assert page.first_stop == "#content", path


def test_links_say_where_they_lead(outlines):
    """The words of a link alone tell where it leads; none is empty."""
    for path, page in outlines.items():
        assert SAYS_NOTHING.isdisjoint(page.links), path
        assert len(page.links) > 10, path


def test_pictures_and_fields_have_words(outlines):
    """Every picture has an alternative text and every field a name."""
    assert {path: page.faults for path, page in outlines.items() if page.faults} == {}
