"""WCAG 2.2 AA by axe-core, on all that stands on pages, in every way in which readers look at it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import product

import pytest
from playwright.sync_api import Browser

from tests.in_browser import DESK, served
from tests.whole.conftest import Built
from tests.whole.published_pages import (
    LOOKS,
    SIZES,
    View,
    looking,
    one_of_each,
    opened,
    showing_all,
)

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
WAYS = tuple(product(LOOKS, SIZES.values()))
NAMES = [f"{look.name} {size}" for look, size in product(LOOKS, SIZES)]

FAULTS = """async (strong) => {
  const on = {enabled: true};
  const rules = {"target-size": on, ...(strong && {"color-contrast-enhanced": on})};
  const {violations} = await axe.run(document, {rules, resultTypes: ["violations"]});
  return violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html}`));
}"""


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county, served from this machine."""
    with served(sample.output) as url:
        yield url


def faults(browser: Browser, address: str, pages: list[str], look: View, size: dict) -> list[str]:
    """What axe finds on pages; where contrast is chosen to be strong, it has to be 7 to 1."""
    is_strong = "care" in look.settings or "-on-" in look.settings.get("contrast", "")
    found = []
    with looking(browser, look) as page:
        page.set_viewport_size(size)
        for path in pages:
            page.goto(address + path)
            page.evaluate(AXE)
            found += [f"{path} {fault}" for fault in page.evaluate(FAULTS, is_strong)]
    return found


@pytest.mark.parametrize(("look", "size"), WAYS, ids=NAMES)
def test_axe_finds_nothing(browser, address, sample, look, size):
    """All that stands on pages, in every way of looking at some of them, narrow and wide in turn."""
    turn = LOOKS.index(look) + 2 * (size == DESK)
    pages = showing_all(sample.output)[turn % 4 :: 4]
    assert len(pages) >= 3
    assert faults(browser, address, pages, look, size) == []


@pytest.mark.nightly
@pytest.mark.parametrize(("look", "size"), WAYS, ids=NAMES)
def test_axe_finds_nothing_on_any_page_in_any_way(browser, address, sample, look, size):
    """Every kind of page in every way of looking."""
    assert faults(browser, address, one_of_each(sample.output), look, size) == []


def test_cards_are_a_table_to_those_who_cannot_see_them(browser, address):
    """Where CSS makes cards of the rows of a table, its parts say what they are."""
    with looking(browser, LOOKS[0]) as page:
        opened(page, f"{address}annual-reports/2025/nianbao-2025/")
        table = page.locator("table.counts").nth(1)
        assert (
            table.locator("td").first.evaluate("e => getComputedStyle(e).display") != "table-cell"
        )
        parts = "es => [...new Set(es.map(e => `${e.localName} ${e.getAttribute('role')}`))]"
        assert sorted(table.locator("thead, tbody, tr, th, td").evaluate_all(parts)) == [
            "tbody rowgroup", "td cell", "th columnheader", "th rowheader", "thead rowgroup", "tr row",
        ]  # fmt: skip


def test_axe_looks_at_all(browser, address):
    """A fault that is put into a page is found: the test above would see it."""
    with looking(browser, LOOKS[0]) as page:
        page.goto(address)
        page.evaluate("document.querySelector('.search-box input').closest('label').remove()")
        page.evaluate(
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x>')"
        )
        page.evaluate(AXE)
        assert [fault.split(":")[0] for fault in page.evaluate(FAULTS, False)] == ["image-alt"]
