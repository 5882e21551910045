"""The search page when something is missing: the network, JavaScript, a server, documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from plugins import urls
from plugins.model.library import Library
from plugins.pages.rendering import PageRecipe
from plugins.pages.search_page import build_search_page
from tests.in_browser import served
from tests.search.reader import Reader

THEME = Path(__file__).parents[2] / "theme"
NO_ANSWER = "搜索索引没有打开。请检查网络，再搜一次，或者刷新本页。"


def cut(page: Page, *what: str) -> None:
    """The network is gone for what a pattern names."""
    for pattern in what:
        page.route(pattern, lambda route: route.abort())


def test_lost_index_is_said_plainly_and_can_be_tried_again(
    phone: BrowserContext, address: str
) -> None:
    """Who cannot reach the index learns that, not "nothing found"; a later search finds it."""
    reader = Reader(phone.new_page(), address)
    cut(reader.page, "**/search/shards.js*")
    page = reader.search("政务公开")
    reader.finds(NO_ANSWER)
    page.unroute_all()
    reader.ask("政务公开")
    reader.finds("找到 5 份文件")


def test_what_was_shown_stays_when_the_network_goes(phone: BrowserContext, address: str) -> None:
    """In the middle of reading, a failed search says so and leaves the results of the last one."""
    reader = Reader(phone.new_page(), address)
    page = reader.search("掌上公报")
    expect(reader.results).to_have_count(1)
    cut(page, "**/search/**")
    reader.ask("巡查河道")
    reader.finds(f"{NO_ANSWER}下面还是上一次的结果。")
    expect(reader.results.locator("mark").first).to_have_text("掌上公报")
    page.unroute_all()
    reader.ask("巡查河道")
    reader.finds("找到 25 份文件")


@pytest.mark.parametrize("answer", ["nothing", "404", "another page"])
def test_lost_part_of_the_index_is_never_taken_for_nothing_found(
    answer: str, phone: BrowserContext, address: str
) -> None:
    """A file of the index that does not come, or is something else, is a fault and not a "no"."""
    reader = Reader(phone.new_page(), address)
    page = reader.search("")
    answers: dict[str, Callable[[Route], None]] = {
        "nothing": lambda route: route.abort(),
        "404": lambda route: route.fulfill(status=404),
        "another page": lambda route: route.fulfill(body="<!doctype html><title>登录</title>"),
    }
    # Of one shard only: the other one alone would give some of the results.
    page.route("**/index/2025-*/**/*.pf_index", answers[answer])
    reader.ask("巡查河道")
    reader.finds(NO_ANSWER)
    page.unroute_all()
    reader.ask("巡查河道")
    reader.finds("找到 25 份文件")


def test_engine_that_a_host_refuses_gives_way_to_the_other(
    phone: BrowserContext, address: str
) -> None:
    """Where the WebAssembly does not come, the search does not wait for it but goes by lunr."""
    reader = Reader(phone.new_page(), address)
    cut(reader.page, "**/wasm.unknown.pagefind")
    reader.search("巡查河道")
    reader.finds("找到 25 份文件")


def test_rows_that_do_not_come_can_be_asked_for_again(phone: BrowserContext, address: str) -> None:
    """A text that is not there to show is told below the rows that are, with a button."""
    reader = Reader(phone.new_page(), address)
    page = reader.search("")
    cut(page, "**/texts/**")
    reader.ask("巡查河道")
    expect(page.get_by_role("alert")).to_contain_text("有的结果没有载入，请检查网络。")
    expect(reader.results).to_have_count(0)
    page.unroute_all()
    # Not scrolled to: rows that come near are asked for without the button.
    page.get_by_role("button", name="再试一次").dispatch_event("click")
    expect(reader.results.nth(2)).to_be_visible()
    expect(page.locator(".search-trouble")).to_be_hidden()


def test_search_of_an_empty_site_says_that_nothing_is_published(
    phone: BrowserContext, library: Library, site_folder: Path
) -> None:
    """Before the first document the page says so, starts no search and reports no fault."""
    (made,) = build_search_page(replace(library, documents=()))
    (site_folder / "empty").mkdir()
    (site_folder / "empty/index.html").write_bytes(PageRecipe(str(THEME)).make(made.inputs))
    with served(site_folder) as url:
        page = phone.new_page()
        page.goto(f"{url}empty/?q=1")
        expect(page.locator("main")).to_contain_text("本站还没有公开文件，所以什么也搜不到。")
        expect(page.locator("main")).not_to_contain_text("没有打开")
        assert page.locator("script[src*=search]").count() == 0
        assert page.locator("main form").count() == 1


def test_page_says_what_to_do_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript the reader is sent to the lists and the map of the site."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search/?q=1")
    note = page.locator("noscript p")
    expect(note).to_contain_text("启用 JavaScript")
    expect(note.get_by_role("link", name="网站地图")).to_have_attribute("href", "/sitemap/")
    expect(note.get_by_role("link", name="政策文件")).to_have_attribute("href", "/normative/")
    expect(page.locator(".search-columns, .search-keys").filter(visible=True)).to_have_count(0)
    context.close()


def test_page_opened_as_a_file_says_that_search_did_not_start(
    browser: Browser, site_folder: Path
) -> None:
    """A browser runs no module from a file on disk; after some seconds the page says so."""
    page = browser.new_page()
    page.goto((site_folder / "search/index.html").as_uri())
    # The style sheet's address is of the server's root, so it is put in here by hand.
    page.add_style_tag(content=(site_folder / urls.STYLESHEET).read_text("utf-8"))
    note = page.locator(".search-not-started")
    expect(note).to_be_hidden()
    expect(note).to_be_visible(timeout=8000)
    page.close()


def imports_of(script: str) -> set[str]:
    """The modules that a script of the theme needs before it can run, and those that they need."""
    text = (THEME / "static/js" / script).read_text("utf-8")
    own = set(re.findall(r'^import .*? from "\./(.+?)";$', text, re.MULTILINE))
    return own.union(*map(imports_of, own)) if own else own


def test_all_modules_are_asked_for_at_once(site_folder: Path) -> None:
    """The page names every module of its script, so that none waits for the one that imports it."""
    page = (site_folder / "search/index.html").read_text("utf-8")
    named = re.findall(r'<link rel="modulepreload" href="/static/js/(.+?)">', page)
    assert named == sorted(imports_of("search.js"))
