"""Every page on the narrowest screen, at any size of text, and with wide spacing (WCAG 1.4)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.in_browser import served
from tests.whole.conftest import Built
from tests.whole.published_pages import NARROW, paths, showing_all

Ways = tuple[tuple[int, dict[str, str]], ...]
LARGEST = {"care": "on", "size": "30"}
NARROWEST = ((320, {}), (320, LARGEST))
WIDER = ((320, {"size": "30"}), (640, {}), (768, LARGEST), (1280, {}), (1280, LARGEST))
"""Width of the screen in px, and the reading settings; 640 px is a desk at 200 %."""

WIDTH = """settings => {
  const page = document.documentElement;
  for (const name of ["size", "care"]) delete page.dataset[name];
  Object.assign(page.dataset, settings);
  page.toggleAttribute("data-large", "size" in settings || "care" in settings);
  return page.scrollWidth;
}"""

# What the guideline lets a reader set (WCAG 1.4.12).
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""

# Text that stands in a box which hides what does not fit, and does not fit. What is hidden from the
# eye altogether, and what says itself that it is shortened (…), is meant.
CLIPPED = """() => [...document.querySelectorAll("body *")].filter(e => {
  const look = getComputedStyle(e);
  const hides = ["hidden", "clip"].some(word => [look.overflowX, look.overflowY].includes(word));
  const meant = look.clipPath !== "none" || look.textOverflow === "ellipsis";
  return hides && !meant && e.checkVisibility()
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 150))"""


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county, served from this machine."""
    with served(sample.output) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of 320 px, which is also a desk of 1280 px at 400 %."""
    context = browser.new_context(viewport=NARROW, service_workers="block")
    yield context.new_page()
    context.close()


def too_wide(page: Page, address: str, pages: list[str], ways: Ways) -> list[str]:
    """Which pages can be scrolled sideways, and how one looks at them then."""
    found = []
    for path in pages:
        page.goto(address + path)
        for width, settings in ways:
            page.set_viewport_size({"width": width, "height": 640})
            if page.evaluate(WIDTH, settings) > width:
                found.append(f"{path} at {width} {settings}")
    return found


def test_no_page_scrolls_sideways_on_the_narrowest_screen(page, address, sample):
    """No page of the site is wider than 320 px, in the smallest text and in the largest."""
    assert too_wide(page, address, paths(sample.output), NARROWEST) == []


def test_nothing_scrolls_sideways_on_any_screen(page, address, sample):
    """Nor is anything wider than a wider screen, at 200 % and in the largest text."""
    assert too_wide(page, address, showing_all(sample.output), WIDER) == []


def test_wide_spacing_cuts_nothing_off(page: Page, address: str, sample: Built) -> None:
    """With the spacing that a reader may set, nothing is cut off and nothing scrolls sideways."""
    faults = []
    for path in showing_all(sample.output):
        page.goto(address + path)
        page.add_style_tag(content=SPACING)
        faults += [f"{path} {fault}" for fault in page.evaluate(CLIPPED)]
        if (width := page.evaluate(WIDTH, {})) > 320:
            faults.append(f"{path} {width}")
    assert faults == []


def test_reader_who_wants_no_motion_gets_none(browser: Browser, address: str) -> None:
    """Under prefers-reduced-motion nothing moves: no smooth scrolling, no animation, no transition."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    page = context.new_page()
    for path in ("", "normative/2021/tzbf-2021-28/", "bulletins/2026/gongbao-2026-01/"):
        page.goto(address + path)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        moving = (
            "es => es.filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
        )
        assert page.locator("body *").evaluate_all(moving) == 0
        assert page.evaluate("document.getAnimations().length") == 0
    context.close()
