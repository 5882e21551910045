"""Choices of the search page: facets, order, the address that holds them, and the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, expect

from tests.in_browser import DESK
from tests.search.reader import Reader


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Reader]:
    """A reader at a desk, where the facets stand beside the results."""
    context = browser.new_context(viewport=DESK, locale="zh-CN")
    reading = Reader(context.new_page(), address)
    yield reading
    context.close()
    assert reading.complaints == []


def test_choices_narrow_down_without_loading_the_page_anew(desk: Reader) -> None:
    """Values of one facet are alternatives; the address says it all, and "back" undoes it."""
    page = desk.search("政务公开")
    desk.finds("找到 5 份文件")
    page.evaluate("window.isSamePage = true")
    box = page.get_by_role("group", name="年份").get_by_label("2021年（3）")
    box.check()
    desk.finds("找到 3 份文件")
    expect(box).to_be_focused()
    page.get_by_label("2020年").check()
    desk.finds("找到 4 份文件")
    assert unquote(page.url).endswith("?q=政务公开&year=2021&year=2020")
    page.get_by_label("规划计划").check()
    desk.finds("找到 1 份文件")
    page.go_back()
    desk.finds("找到 4 份文件")
    expect(page.get_by_label("规划计划（1）")).not_to_be_checked()
    assert page.evaluate("window.isSamePage")


def test_address_of_a_search_can_be_passed_on(desk: Reader) -> None:
    """Words, choices and order are taken from the address, also from one of before."""
    page = desk.search("巡查河道", f"&kind={quote('政策文件')}&year=2025&sort=date")
    desk.finds("找到 25 份文件")
    expect(desk.results.first.locator("h3")).to_contain_text("第25号")
    expect(page.get_by_label("按日期")).to_be_checked()
    expect(page.get_by_label("政策文件")).to_be_checked()
    page.get_by_label("按相关度").check()
    page.wait_for_url(lambda url: "sort" not in url)


def test_facets_are_shown_where_there_is_something_to_choose(desk: Reader) -> None:
    """A facet with one value is left out; of a long one eight are shown, and the rest on request."""
    page = desk.search("河长制")
    desk.finds("找到 25 份文件")
    legends = page.locator(".search-facets legend")
    expect(legends).to_have_text(["主题分类"])
    boxes = page.locator(".search-facets input:visible")
    expect(boxes).to_have_count(8)
    page.get_by_role("button", name="全部 10 项").click()
    expect(boxes).to_have_count(10)
    expect(boxes.nth(8)).to_be_focused()


def test_what_is_chosen_can_be_taken_away(desk: Reader) -> None:
    """Each choice is a button that removes it, and the focus goes on to the next one."""
    page = desk.search("政务公开", f"&year=2021&kind={quote('政策文件')}")
    desk.finds("找到 2 份文件")
    chips = page.get_by_role("list", name="已选的筛选条件").get_by_role("button")
    expect(chips).to_have_text(["去掉政策文件✕", "去掉2021年✕", "全部去掉"])
    chips.nth(0).focus()
    page.keyboard.press("Enter")
    desk.finds("找到 3 份文件")
    expect(chips).to_have_text(["去掉2021年✕"])
    expect(chips.nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    desk.finds("找到 5 份文件")
    expect(page.get_by_role("heading", name="搜索结果")).to_be_focused()


def test_choices_that_leave_nothing_are_told_from_words_that_do(desk: Reader) -> None:
    """When only the choices are in the way the reader is told so, and can take them away."""
    page = desk.search("掌上公报", "&year=2016")
    desk.finds("在所选的范围里没有找到文件")
    expect(page.locator(".search-advice")).to_have_text("可以去掉一些筛选条件。")
    expect(page.get_by_label("2016年（0）")).to_be_checked()
    page.get_by_role("button", name="2016年").click()
    desk.finds("找到 1 份文件")


def test_other_words_are_another_search(desk: Reader) -> None:
    """A new query begins without the choices of the last one; the focus stays in the box."""
    page = desk.search("政务公开", "&year=2021&sort=date")
    desk.finds("找到 3 份文件")
    desk.ask("掌上公报")
    desk.finds("找到 1 份文件")
    assert unquote(page.url).endswith("/search/?q=掌上公报&sort=date")
    expect(desk.box).to_be_focused()
    expect(page).to_have_title("掌上公报 - 搜索 - 样例县人民政府公报")
    page.go_back()
    expect(desk.box).to_have_value("政务公开")
    desk.finds("找到 3 份文件")


def test_slash_goes_to_the_box_unless_it_is_switched_off(desk: Reader) -> None:
    """A single key is a shortcut that a reader can switch off for good (WCAG 2.1.4)."""
    page = desk.search("掌上公报")
    desk.finds("找到 1 份文件")
    expect(desk.box).not_to_be_focused()
    page.keyboard.press("/")
    expect(desk.box).to_be_focused()
    page.keyboard.type("1/2")
    expect(desk.box).to_have_value("1/2")
    page.get_by_label("按“/”键回到搜索框").uncheck()
    page.reload()
    expect(page.get_by_label("按“/”键回到搜索框")).not_to_be_checked()
    page.keyboard.press("/")
    expect(desk.box).not_to_be_focused()


def test_facets_are_folded_on_a_phone(reader: Reader) -> None:
    """One control opens them, and a choice leaves them open; on the page alone the box has the focus."""
    page = reader.search("")
    expect(reader.box).to_be_focused()
    reader.ask("政务公开")
    reader.finds("找到 5 份文件")
    expect(page.get_by_label("规划计划")).to_be_hidden()
    page.get_by_text("筛选和排序").click()
    page.get_by_label("规划计划").check()
    reader.finds("找到 1 份文件")
    expect(page.get_by_label("规划计划")).to_be_visible()


def test_keyboard_of_a_phone_makes_room_for_the_results(browser: Browser, address: str) -> None:
    """Where fingers type, the focus leaves the box after a search, so that its keyboard goes."""
    context = browser.new_context(has_touch=True, is_mobile=True, locale="zh-CN")
    reading = Reader(context.new_page(), address)
    page = reading.search("")
    reading.ask("掌上公报")
    reading.finds("找到 1 份文件")
    expect(page.get_by_role("heading", name="搜索结果")).to_be_focused()
    expect(page.get_by_label("按“/”键回到搜索框")).to_be_hidden()
    context.close()
