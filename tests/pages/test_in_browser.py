"""The pages in real Chromium, with scripts switched off: on a phone, a narrow phone and a desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins import urls
from plugins.pages.documents import build_documents
from plugins.pages.rendering import PageRecipe
from plugins.pages.stylesheet import joined_styles
from tests.filled_records import filled_library
from tests.in_browser import served

DOCUMENT = "normative/2020/yzb-2020-16/"
CATALOG = "catalogs/2026/disclosure/"
PHONE, NARROW, DESK = (390, 844), (320, 640), (1280, 900)

SMALL_TARGETS = """
() => [...document.querySelectorAll(
    ".site-header a, .site-header button, .site-header input, .footer-links a, .breadcrumb a,"
    + " summary, .button, .year-links a, .pagination a")]
  .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML)
"""


@pytest.fixture(scope="module")
def address(html, artifacts, theme, tmp_path_factory) -> Iterator[str]:
    """The address of a server of the small site, under the folder that its links name."""
    root = tmp_path_factory.mktemp("site")
    for path, text in html.items():
        target = root / "gongbao" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    shutil.copytree(Path(theme) / "static", root / "gongbao/static")
    for script in Path(theme).glob("components/*.js"):
        shutil.copy(script, root / "gongbao/static/js")
    (root / "gongbao/static/css").mkdir()
    (root / "gongbao" / urls.STYLESHEET).write_text(joined_styles(Path(theme)), "utf-8")
    with served(root) as url:
        yield f"{url}gongbao/"


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site at a size, without scripts; failed requests fail the test."""
    contexts = []
    failed: list[str] = []

    def open_page(path: str, size: tuple[int, int], **options: object) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        contexts.append(
            browser.new_context(viewport=viewport, java_script_enabled=False, **options)
        )
        page = contexts[-1].new_page()
        page.on("response", lambda got: failed.append(got.url) if got.status >= 400 else None)
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not failed


def test_no_page_scrolls_sideways_or_has_small_targets(visit, html, address):
    """Nothing is wider than the screen from 320 px on, and what is touched is 44 px high."""
    page = visit("", PHONE)
    for path in html:
        page.goto(address + path)
        for width, height in (NARROW, PHONE, DESK):
            page.set_viewport_size({"width": width, "height": height})
            # Playwright's own evaluation works although the page may run no script.
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            assert page.evaluate(SMALL_TARGETS) == [], path


def test_text_of_a_document_is_large_with_a_short_measure(visit):
    """Body text has 18 px or more, lines 1.8 apart, and at most 38 characters a line."""
    paragraph = visit("normative/2021/yzb-2021-3/", DESK).locator(".body p")
    size, line, width = paragraph.evaluate(
        "e => [parseFloat(getComputedStyle(e).fontSize), parseFloat(getComputedStyle(e).lineHeight),"
        " e.getBoundingClientRect().width]"
    )
    assert size >= 18
    assert line / size >= 1.79
    assert width / size <= 38.01


def test_heading_runs_into_its_text(visit):
    """（一） and what follows it are one paragraph, indented by two characters."""
    run_in = visit(DOCUMENT, DESK).locator(".run-in").first
    heading, text = run_in.locator("h3").bounding_box(), run_in.locator("p").bounding_box()
    box = run_in.bounding_box()
    assert abs(heading["y"] - text["y"]) < 3
    assert text["x"] >= heading["x"] + heading["width"]
    assert abs(heading["x"] - box["x"] - 36) < 1


def test_metadata_is_short_on_a_phone_and_whole_on_a_desk(visit):
    """A phone shows the main lines that the red head does not; on a desk nobody needs to unfold."""
    shown = "es => es.filter(e => e.offsetParent).map(e => e.innerText)"
    names = visit(DOCUMENT, PHONE).locator(".facts dt").evaluate_all(shown)
    assert names == ["成文日期", "发布时间"]
    desk = visit(DOCUMENT, DESK)
    assert all(line.is_visible() for line in desk.locator(".facts dt").all())
    assert not desk.locator(".facts summary").is_visible()
    assert desk.locator(".outline-tree").is_visible()


def test_head_of_a_page_leaves_a_phone_room_for_the_page(visit):
    """Columns and search wait behind a fold of the browser's own; a desk shows them at once."""
    page = visit(DOCUMENT, PHONE)
    behind = page.locator(".site-nav, .header-search")
    for expected in (False, True, False):
        assert [each.is_visible() for each in behind.all()] == [expected, expected]
        page.get_by_text("栏目和搜索").click()
    desk = visit(DOCUMENT, DESK)
    assert all(each.is_visible() for each in desk.locator(".site-nav, .header-search").all())
    assert not desk.locator(".header-fold").is_visible()


@pytest.mark.parametrize(
    ("path", "part"),
    [
        (DOCUMENT, ".issuing-mark"),
        ("normative/2021/yzb-2021-3/", "h1"),
        ("planning/2021/plan/", "h1"),
        (CATALOG, "h1"),
    ],
)
def test_first_screen_of_a_phone_shows_what_one_reads(visit, path, part):
    """Title, or head with issuing body and number: seen before anything is touched or turned."""
    box = visit(path, PHONE).locator(part).bounding_box()
    assert box["y"] + box["height"] <= PHONE[1]


def test_metadata_unfolds_by_a_touch_without_script(visit):
    """The fold is the browser's own; it opens and closes the minor lines."""
    page = visit(DOCUMENT, PHONE)
    minor = page.locator(".facts .minor").first
    for expected in (True, False):
        page.locator(".facts summary").click()
        assert minor.is_visible() == expected


def test_catalog_is_cards_on_a_phone_and_a_table_on_a_desk(visit):
    """The same cells stand below each other on a phone and beside each other on a desk."""
    tops = "es => new Set(es.map(e => Math.round(e.getBoundingClientRect().top))).size"
    cells = ".cards tbody:first-of-type tr:nth-child(2) > *"
    assert visit(CATALOG, PHONE).locator(cells).evaluate_all(tops) == 12
    assert visit(CATALOG, DESK).locator(cells).evaluate_all(tops) == 1


def test_cards_name_the_parts_of_a_row(browser: Browser, theme):
    """On a phone three names divide the fifteen numbers on cases; in the table the heads do."""
    library = filled_library()
    path = "annual-reports/2026/filled/index.html"
    (report,) = (made for made in build_documents(library) if made.path == path)
    page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    page.set_content(PageRecipe(theme).make(report.inputs).decode())
    page.add_style_tag(content=joined_styles(Path(theme)))
    names = page.locator(".counts .part")
    assert [name.is_visible() for name in names.all()] == [True] * 3
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    assert [name.is_visible() for name in names.all()] == [False] * 3
    page.close()


def test_first_key_leads_to_the_text(visit):
    """The first stop of the keyboard is the link that skips to the main part, and it shows itself."""
    page = visit(DOCUMENT, PHONE)
    page.keyboard.press("Tab")
    link = page.locator(".skip-link")
    assert link.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_dark_scheme_is_followed(visit):
    """A reader whose system is dark gets light text on a dark ground."""
    background = "getComputedStyle(document.body).backgroundColor"
    assert visit("", PHONE, color_scheme="light").evaluate(background) == "rgb(255, 255, 255)"
    assert visit("", PHONE, color_scheme="dark").evaluate(background) == "rgb(22, 22, 21)"


def test_print_keeps_the_document_and_drops_the_site(visit):
    """On paper stand validity, metadata, red head and text; navigation and search do not."""
    page = visit(DOCUMENT, PHONE)
    page.emulate_media(media="print")
    for kept in (".validity", ".facts dl", ".red-head", ".imprint", ".sample-notice"):
        assert page.locator(kept).is_visible(), kept
    for dropped in (".site-header", ".site-footer", ".breadcrumb", ".outline", ".page-tools"):
        assert not page.locator(dropped).is_visible(), dropped
    colour = "e => getComputedStyle(e).color"
    assert page.locator(".issuing-mark").evaluate(colour) == "rgb(204, 0, 0)"
