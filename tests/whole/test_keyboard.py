"""The keyboard alone does everything: what can be reached, is seen, and lets go again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.in_browser import DESK, PHONE, served
from tests.whole.conftest import Built
from tests.whole.published_pages import opened

PAGES = {
    "home": "",
    "list": "normative/",
    "document": "normative/2021/tzbf-2021-28/",
    "consultation": "consultations/2026/gongbao-chayue/",
    "issue": "bulletins/2026/gongbao-2026-01/",
    "search": "search/",
    "accessibility": "pages/wuzhangai/",
    "not found": "404.html",
}
MOST = 400
"""No page is longer than this, in steps of the keyboard."""

# Of a group of radio buttons the keyboard stops at one; the arrows go on inside it.
COUNT_CONTROLS = """() => {
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable]";
  const seen = new Set();
  window.controls = [...document.querySelectorAll(all)].filter(e => {
    if (!e.checkVisibility({visibilityProperty: true}) || e.disabled || e.tabIndex < 0) return false;
    const group = e.type === "radio" ? e.name : e;
    return !seen.has(group) && seen.add(group);
  });
  return window.controls.length;
}"""

WHERE = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), look = getComputedStyle(at);
  const group = at.type === "radio" ? e => e.name === at.name : e => e === at;
  return {
    stop: window.controls.findIndex(group),
    outlined: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
    seen: [0.1, 0.5, 0.9].some(share => {
      const top = document.elementFromPoint(box.left + share * box.width, box.top + box.height / 2);
      return top && (at.contains(top) || top.contains(at) || top.control === at);
    }),
    inside: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    html: at.outerHTML.slice(0, 120),
  };
}"""


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county, served from this machine."""
    with served(sample.output) as url:
        yield url


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a phone with keys, or on a desk."""
    context = browser.new_context(
        viewport=request.param, reduced_motion="reduce", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_every_control_is_reached_and_seen(page: Page, address: str, path: str) -> None:
    """Tab stops at every control in the order of the page, each stop is outlined and in sight (2.4.11)."""
    opened(page, address + path)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    count = page.evaluate(COUNT_CONTROLS)
    assert 10 < count < MOST
    # The search page begins in its field; the walk begins at the head.
    page.locator(".skip-link").focus()
    page.keyboard.press("Shift")
    for stop in range(count):
        where = page.evaluate(WHERE)
        assert where["stop"] == stop, where["html"]
        assert where["outlined"] and where["inside"] and where["seen"], where["html"]
        page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["stop"] in {-1, 0}, "the page lets the keyboard go"


def test_search_needs_no_mouse(page: Page, address: str) -> None:
    """From the home page to a document: type, Enter, Tab to the first result, Enter."""
    opened(page, address)
    page.get_by_role("searchbox").first.focus()
    page.keyboard.type("台政办发〔2021〕28号")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    page.locator(".search-results a").first.wait_for()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.search-results') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/normative/2021/tzbf-2021-28/**")


def test_folds_open_by_keys(page: Page, address: str) -> None:
    """Enter and the space bar open and close what is folded."""
    opened(page, address + PAGES["document"])
    for fold in page.locator("details").all():
        summary = fold.locator("summary").first
        if not summary.is_visible():
            continue
        was_open = fold.evaluate("e => e.open")
        for key in ("Enter", "Space"):
            summary.focus()
            page.keyboard.press(key)
            assert fold.evaluate("e => e.open") != was_open
            was_open = not was_open


def test_skip_link_leads_past_the_head(page: Page, address: str) -> None:
    """The first stop leads to the main part, and the next stop is inside it."""
    opened(page, address + PAGES["document"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
