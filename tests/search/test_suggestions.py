"""Suggestions below the search box: which documents, the keys, what is announced, input methods."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.search.reader import Reader


@pytest.fixture
def page(reader: Reader) -> Page:
    """The search page before anything was typed; pages of documents are empty ones."""
    empty = "<!doctype html><link rel=icon href=data:,>"
    reader.page.route(
        "**/normative/**", lambda route: route.fulfill(body=empty, content_type="text/html")
    )
    return reader.search("")


@pytest.fixture
def options(page: Page) -> Locator:
    """The suggestions that are shown."""
    return page.get_by_role("option")


def test_titles_are_asked_for_when_something_is_typed(
    reader: Reader, page: Page, options: Locator
) -> None:
    """Who types nothing loads no titles; then they are suggested, and their number is announced."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader.box.focus()
    page.wait_for_timeout(100)
    assert [url for url in asked if "titles.js" in url] == []
    reader.box.press_sequentially("保洁")
    expect(options).to_have_text(["样例县河道保洁办法（样例）"])
    expect(options.locator("mark")).to_have_text("保洁")
    assert [url for url in asked if "titles.js" in url] != []
    expect(page.get_by_text("有 1 条建议，用上下箭头键选择")).to_have_attribute("role", "status")


def test_what_begins_so_comes_first_then_the_newest(
    reader: Reader, page: Page, options: Locator
) -> None:
    """Titles and numbers that begin with what is typed come before others; at most eight are shown."""
    reader.box.fill("浙")
    expect(options).to_have_count(4)
    assert [text[0] for text in options.all_inner_texts()] == ["2", "浙", "浙", "浙"]
    reader.box.fill("事项")
    expect(options).to_have_count(8)
    numbers = [int(re.findall("第(.+?)号", text)[0]) for text in options.all_inner_texts()]
    assert numbers == list(range(25, 17, -1))
    reader.box.fill("浙政办发[2020] 意见")
    expect(options).to_have_count(1)
    expect(options.locator(".number")).to_have_text("浙政办发〔2020〕16号")


def test_arrow_keys_choose_and_enter_opens(reader: Reader, page: Page, options: Locator) -> None:
    """The arrows go round through the list and the box, Escape closes, Enter opens the document."""
    expect(reader.box).to_have_attribute("aria-expanded", "false")
    reader.box.fill("浙")
    expect(reader.box).to_have_attribute("aria-expanded", "true")
    for key, active in [
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", -1),
        ("ArrowUp", 3),
    ]:
        page.keyboard.press(key)
        chosen = [option.get_attribute("aria-selected") for option in options.all()]
        assert chosen == [str(n == active).lower() for n in range(4)]
    expect(reader.box).to_have_attribute("aria-activedescendant", "search-suggestion-3")
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(reader.box).to_have_value("浙")
    page.keyboard.press("ArrowDown")
    expect(options).to_have_count(4)
    page.keyboard.press("ArrowDown")
    with page.expect_request("**/normative/2021/zzbf-2021-28/") as opened:
        page.keyboard.press("Enter")
    assert opened.value.is_navigation_request()


def test_enter_without_a_choice_searches(reader: Reader, page: Page, options: Locator) -> None:
    """Suggestions are in nobody's way: Enter searches for what is typed, and the list goes."""
    reader.box.fill("保洁")
    expect(options).to_have_count(1)
    page.keyboard.press("Enter")
    reader.finds("找到 1 份文件")
    expect(options).to_have_count(0)


def test_a_press_opens_the_document(reader: Reader, page: Page, options: Locator) -> None:
    """A suggestion that is pressed opens its document; leaving the box closes the list."""
    reader.box.fill("保洁")
    expect(options).to_have_count(1)
    page.keyboard.press("Tab")
    expect(options).to_have_count(0)
    reader.box.fill("保洁办法")
    with page.expect_request("**/normative/2026/baojie/"):
        options.click()


def test_input_methods_are_left_alone(reader: Reader, page: Page, options: Locator) -> None:
    """Pinyin that is not Chinese yet is not looked for, and the keys that choose a word are not ours."""
    keyboard = page.context.new_cdp_session(page)
    reader.box.fill("保洁")
    expect(options).to_have_count(1)
    keyboard.send(
        "Input.imeSetComposition", {"text": "ban fa", "selectionStart": 6, "selectionEnd": 6}
    )
    page.keyboard.press("ArrowDown")
    expect(reader.box).to_have_value("保洁ban fa")
    expect(reader.box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    expect(options).to_have_text(["样例县河道保洁办法（样例）"])
    keyboard.send("Input.insertText", {"text": "没有"})
    expect(reader.box).to_have_value("保洁没有")
    expect(options).to_have_count(0)


def test_without_titles_there_is_still_a_search(
    reader: Reader, page: Page, options: Locator
) -> None:
    """Titles that do not come leave the box as it was."""
    page.route("**/titles.js", lambda route: route.abort())
    reader.box.press_sequentially("保洁")
    page.keyboard.press("Enter")
    reader.finds("找到 1 份文件")
    expect(options).to_have_count(0)
    reader.complaints.clear()
