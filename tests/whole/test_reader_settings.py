"""The care mode (关怀版) and the reading settings, in real Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.in_browser import PHONE, served
from tests.whole.conftest import ROOT, Built
from tests.whole.published_pages import opened

DOCUMENT = "normative/2021/tzbf-2021-28/"
TEXT = ".body p"
STYLE = "(element, name) => getComputedStyle(element)[name]"
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"

SMALL = """minimum => [...document.querySelectorAll("body *")]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
    && parseFloat(getComputedStyle(e).fontSize) < minimum).map(e => e.outerHTML)"""

SMALL_TARGETS = """minimum => [...document.querySelectorAll(
    ".site-header a, .site-header button, .site-header input:not([type=radio]), .site-header label,"
    + " .footer-links a, .breadcrumb a, summary, .button, .year-links a, .pagination a")]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < minimum)
  .map(e => e.outerHTML)"""


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county, served from this machine."""
    with served(sample.output) as url:
        yield url


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, which has never been here."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext, address: str) -> Page:
    """A document, opened."""
    page = reader.new_page()
    opened(page, address + DOCUMENT)
    return page


def style(page: Page, selector: str, name: str) -> str:
    """The value of a property as the browser has computed it."""
    return str(page.locator(selector).first.evaluate(STYLE, name))


def test_care_mode_is_one_touch_away(page, address):
    """关怀版 stands in the head: large black text on white, in one touch, on all pages, and back."""
    page.get_by_role("link", name="关怀版").click()
    assert style(page, TEXT, "fontSize") == "24px"
    assert (style(page, "body", "color"), style(page, "body", "backgroundColor")) == (BLACK, WHITE)
    assert page.evaluate("document.activeElement.textContent") == "标准版"
    opened(page, address)
    assert style(page, "body", "fontSize") == "24px"
    page.get_by_role("link", name="标准版").click()
    assert style(page, "body", "fontSize") == "18px"
    page.reload()
    assert style(page, "body", "fontSize") == "18px"


def test_care_mode_has_an_address(reader, address):
    """Another site can link to it: ?care=on begins it and ?care=off ends it, here and further on."""
    page = reader.new_page()
    for asked, size in (("on", "24px"), ("off", "18px")):
        page.goto(f"{address}{DOCUMENT}?care={asked}")
        assert style(page, TEXT, "fontSize") == size
        page.goto(address)
        assert style(page, "body", "fontSize") == size


def test_later_choice_outlives_the_address(page, address):
    """Who ends the care mode on a page whose address began it is not put back by loading it again."""
    opened(page, f"{address}{DOCUMENT}?care=on")
    page.get_by_role("link", name="标准版").click()
    page.reload()
    assert style(page, TEXT, "fontSize") == "18px"


@pytest.mark.parametrize("path", ["", DOCUMENT, "normative/", "search/"])
def test_care_mode_is_large_and_plain(reader, address, path):
    """Nothing is below 18 px, targets have 60 px, text stands in one column (domain.md §6)."""
    page = reader.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}{path}?care=on")
    assert page.evaluate(SMALL, 18) == []
    page.get_by_text("阅读设置").click()
    assert page.evaluate(SMALL_TARGETS, 59.5) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_paragraphs_stand_apart_in_care_mode(page, address):
    """From line to line 1.3 times the size or more; from paragraph to paragraph 1.3 times that."""
    page.goto(f"{address}{DOCUMENT}?care=on")
    size, line, gap = (
        float(style(page, ".body > * + *", name).removesuffix("px"))
        for name in ("fontSize", "lineHeight", "marginTop")
    )
    assert line >= 1.3 * size
    assert line + gap >= 1.3 * line


def test_settings_work_by_keys_and_are_kept(page, reader, address):
    """Sizes to 30 px and strong colours are chosen with keys only, and hold on the next page."""
    page.get_by_text("阅读设置").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for size in ("20px", "24px", "30px"):
        page.keyboard.press("ArrowDown")
        assert style(page, TEXT, "fontSize") == size
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    assert style(page, "body", "backgroundColor") == BLACK
    other = reader.new_page()
    opened(other, address)
    assert style(other, "body", "fontSize") == "30px"
    assert style(other, "body", "backgroundColor") == BLACK
    other.get_by_text("阅读设置").click()
    assert other.locator("input:checked").evaluate_all("es => es.map(e => e.value)") == [
        "30",
        "yellow-on-black",
    ]
    other.get_by_role("button", name="恢复原样").click()
    assert style(other, "body", "fontSize") == "18px"
    page.wait_for_function("getComputedStyle(document.body).fontSize === '18px'")


@pytest.mark.parametrize(
    ("options", "ground"),
    [
        ({"color_scheme": "dark"}, "rgb(22, 22, 21)"),
        ({"contrast": "more"}, WHITE),
        ({"contrast": "more", "color_scheme": "dark"}, BLACK),
    ],
)
def test_device_is_followed_until_the_reader_chooses(browser, address, options, ground):
    """Dark and strong contrast come from the device; a choice on the page is stronger."""
    context = browser.new_context(service_workers="block", **options)
    page = context.new_page()
    opened(page, address)
    assert style(page, "body", "backgroundColor") == ground
    page.get_by_text("阅读设置").click()
    page.get_by_label("浅色").check()
    assert style(page, "body", "backgroundColor") == WHITE
    assert style(page, "body", "color") == "rgb(29, 29, 27)"
    context.close()


def test_forced_colours_leave_controls_visible(browser, address):
    """Where the system sets all colours, buttons and fields still have an edge."""
    context = browser.new_context(forced_colors="active", service_workers="block")
    page = context.new_page()
    page.goto(address)
    for control in (".search-box .button", ".search-box input"):
        assert style(page, control, "borderTopStyle") == "solid"
    context.close()


def test_browser_that_keeps_nothing_still_follows(browser, address):
    """Where storage is forbidden the choice holds for the page, and no script fails."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden'); }})"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + DOCUMENT)
    page.get_by_role("link", name="关怀版").click()
    assert style(page, TEXT, "fontSize") == "24px"
    assert errors == []
    context.close()


def test_without_scripts_there_are_no_dead_controls(browser, address):
    """The settings are shown only where they work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.get_by_text("阅读设置").is_visible()
    assert not page.get_by_text("关怀版").is_visible()
    context.close()


def test_settings_are_there_before_the_first_paint(sample):
    """The script blocks the page, stands before the style sheet, and is below 1 KB."""
    head = (sample.output / DOCUMENT / "index.html").read_text("utf-8").split("</head>")[0]
    scripts = re.findall(r"<script(?![^>]*ld\+json)[^>]*>", head)
    assert scripts == ['<script src="/static/js/settings.js">']
    assert head.index("settings.js") < head.index('rel="stylesheet"')
    assert (ROOT / Path("theme/static/js/settings.js")).stat().st_size < 1000


def test_paper_is_for_everybody(page, address):
    """Printing in the care mode gives the same paper as without it."""
    page.goto(f"{address}{DOCUMENT}?care=on")
    page.emulate_media(media="print")
    assert style(page, TEXT, "fontSize") == "16px"
    assert style(page, "body", "backgroundColor") == WHITE
