"""What the tests of many rooms share: small content folders, and the way from files to a library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect

from plugins.model.library import Library
from plugins.problems import Problem
from plugins.reading.content_folder import Content, read_content
from plugins.relations.library_relations import relate
from tests.in_browser import opened_browser

SITE = """\
name: 试验网站
base_url: https://www.test.example
gazette_name: 试验公报
site_code: "1200000052"
sponsor: 甲县人民政府
contact: 0000-00000000
icp_no: 试验备案
police_no: 试验公安备案
error_report_url: https://www.test.example/report
mark_url: https://www.test.example/mark
"""
ORGANISATIONS = """\
organisations:
  - id: office
    names:
      - name: 甲县人民政府办公室
        until: 2029-12-31
  - id: government
    names:
      - name: 甲县人民政府
  - id: province
    external: true
    names:
      - name: 乙省人民政府办公厅
"""
AS_OF = date(2026, 11, 22)

# A test that passed once passes again: searching by chance is for whoever writes the test.
settings.register_profile("repeatable", derandomize=True)
settings.load_profile("repeatable")

# What a page does at last it may do late on a machine that has other work.
expect.set_options(timeout=15_000)

MakeContent = Callable[[Mapping[str, str]], Path]
"""Writes a content folder of files (path to text) over the default site and bodies."""


@pytest.fixture
def make_content(tmp_path: Path) -> MakeContent:
    """A function that writes a small content folder and gives its path."""

    def make(files: Mapping[str, str]) -> Path:
        folder = tmp_path / "content"
        everything = {"site.yaml": SITE, "organisations.yaml": ORGANISATIONS, **files}
        for name, text in everything.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return folder

    return make


@pytest.fixture
def read() -> Callable[[Path], Content]:
    """The reading room, without cache and worker processes."""
    return read_content


@pytest.fixture
def load() -> Callable[[Path], tuple[Library, list[Problem]]]:
    """From a content folder to the complete library, with what reading had to say."""

    def from_folder(folder: Path) -> tuple[Library, list[Problem]]:
        content = read_content(folder)
        assert content.site is not None
        library = Library(
            content.site,
            content.organisations,
            tuple(sorted(content.documents, key=lambda document: document.id)),
            AS_OF,
            unreadable=frozenset(content.unreadable),
            vocabularies=content.vocabularies,
            site_lines=content.site_lines,
            search_words=content.search_words,
            search_lines=content.search_lines,
        )
        return relate(library), content.problems

    return from_folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, started once for all tests of a worker."""
    with opened_browser() as browser:
        yield browser
