"""The lists of every kind in real Chromium: on the narrowest phone, on a desk, and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.model.organisation import Organisation, OrganisationName
from plugins.pages.directories import build_directories
from plugins.pages.lists import build_lists
from plugins.pages.planning_matrix import build_planning_matrix
from plugins.pages.rendering import PageRecipe
from plugins.pages.stylesheet import joined_styles
from tests.filled_records import filled_library

NARROW, PHONE, DESK = (320, 640), (390, 844), (1280, 900)
MATRIX = "planning/matrix/index.html"
SMALL = """
() => [...document.querySelectorAll("main :is(.year-links, .ways, .matrix, .issue-shelf, .questions) a,"
    + " main summary, main .plain-links a")]
  .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML)
"""


@pytest.fixture(scope="module")
def pages(theme) -> dict[str, str]:
    """Every list of a library in which every field is filled with words, two documents a kind."""
    library = filled_library()
    years = {"year": 2024, "period_start": 2021, "period_end": 2025, "issue_no": 3}
    documents = []
    for number, filled in enumerate(library.documents * 2):
        own = {name: value for name, value in years.items() if hasattr(filled.record, name)}
        issuer = {"issuer": ("样例县人民政府办公室",)} if hasattr(filled.record, "issuer") else {}
        record = replace(filled.record, **own, **issuer)
        documents.append(replace(filled, id=f"{filled.kind.folder}/2026/n{number}", record=record))
    body = Organisation("office", (OrganisationName("样例县人民政府办公室", date(2019, 1, 1)),))
    whole = replace(library, documents=tuple(documents), organisations=(body,), relations=())
    made = [*build_lists(whole), *build_directories(whole), *build_planning_matrix(whole)]
    recipe = PageRecipe(theme)
    return {artifact.path: recipe.make(artifact.inputs).decode() for artifact in made}


@pytest.fixture
def show(browser: Browser, pages, theme) -> Iterator[Callable[..., Page]]:
    """Shows one of the pages at a size."""
    page = browser.new_page(java_script_enabled=False)
    style = f"<style>{joined_styles(Path(theme))}</style></head>"

    def open_page(path: str, size: tuple[int, int] = PHONE) -> Page:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.set_content(pages[path].replace("</head>", style))
        return page

    yield open_page
    page.close()


def test_no_list_scrolls_sideways_or_has_small_targets(show, pages):
    """Boards, matrices, covers and questions fit into 320 px, and what is touched is 44 px high."""
    assert len(pages) > 40
    for path in pages:
        page = show(path, NARROW)
        for width, height in (NARROW, PHONE, DESK):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            assert page.evaluate(SMALL) == [], path


def test_matrix_is_cards_on_a_phone_and_a_table_on_a_desk_and_on_paper(show):
    """The cells of a period stand below each other, or beside each other."""
    tops = "es => new Set(es.map(e => Math.round(e.getBoundingClientRect().top))).size"
    cells = ".matrix tbody tr:first-child > *"
    page = show(MATRIX, PHONE)
    assert page.locator(cells).evaluate_all(tops) == 6
    page.emulate_media(media="print")
    assert page.locator(cells).evaluate_all(tops) == 1
    page.emulate_media(media="screen")
    assert show(MATRIX, DESK).locator(cells).evaluate_all(tops) == 1


def test_cell_of_a_card_says_its_column(show):
    """Each cell has the name of its column before it; for a screen reader it stays a table."""
    page = show(MATRIX, PHONE)
    label = "e => getComputedStyle(e, '::before').content"
    assert page.locator(".matrix td").first.evaluate(label) == '"发展规划"'
    assert page.get_by_role("rowheader").count() > 0
    assert page.get_by_role("cell").count() > 0


def test_answer_unfolds_by_a_touch_and_is_whole_on_paper(show):
    """The fold is the browser's own; on paper questions and answers are printed."""
    page = show("faq/index.html")
    answer = page.locator(".question .body").first
    assert not answer.is_visible()
    page.locator(".question summary").first.click()
    assert answer.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".question summary").last.is_visible()
    assert page.locator(".question .body").last.is_visible()
