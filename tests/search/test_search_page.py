"""What a reader meets on the search page, in real Chromium on a narrow phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins import urls
from plugins.model.library import Library
from plugins.pages.rendering import PageRecipe
from plugins.pages.search_page import build_search_page
from tests.in_browser import served

THEME = Path(__file__).parents[2] / "theme"


class Reader:
    """A reader who opens searches, and what the browser complained of meanwhile."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._note)

    def _note(self, message: object) -> None:
        if message.type in ("error", "warning"):  # type: ignore[attr-defined]
            self.complaints.append(message.text)  # type: ignore[attr-defined]

    def search(self, query: str, rest: str = "") -> Page:
        """Open the search page with a query in its address."""
        self.page.goto(f"{self.address}/search/?q={quote(query)}{rest}")
        return self.page


@pytest.fixture
def reader(phone: BrowserContext, address: str) -> Iterator[Reader]:
    """A reader, who must not meet an error."""
    reading = Reader(phone.new_page(), address)
    yield reading
    assert reading.complaints == []


def test_reader_sees_count_title_facts_and_marked_excerpt(reader: Reader) -> None:
    """A result shows title, kind, date, validity, and its text around the marked words."""
    page = reader.search("掌上公报")
    expect(page.get_by_role("status")).to_have_text("找到 1 份文件")
    result = page.locator(".search-results > li")
    expect(result.locator(".search-facts")).to_have_text("规划计划2021年")
    expect(result.locator("mark").first).to_have_text("掌上公报")
    assert len(result.locator(".search-excerpt").inner_text()) < 400
    expect(page.locator("main input[name=q]")).to_have_value("掌上公报")
    expect(page.locator("main input[name=q]")).to_be_focused()


def test_marks_follow_the_text_and_not_the_query(reader: Reader) -> None:
    """Half-width brackets and digits in a query mark the number as it is printed."""
    page = reader.search("浙政办发[２０２０]16")
    expect(page.locator(".search-results mark").first).to_have_text("浙政办发〔2020〕16")


def test_marks_stand_right_behind_characters_that_nobody_sees(reader: Reader) -> None:
    """A zero-width character in a text moves no mark."""
    page = reader.search("解释性文件 件说明")
    expect(page.locator(".search-results a mark")).to_have_text("解释性文件")
    expect(page.locator(".search-excerpt mark")).to_have_text("件说明")


def test_title_is_marked_and_validity_shown(reader: Reader) -> None:
    """Words in a title are marked there, and a repealed document says so."""
    page = reader.search("第3号事项")
    first = page.locator(".search-results > li").first
    expect(first.locator("a mark")).to_have_text("第3号事项")
    expect(first.locator("a")).to_have_attribute("href", "/normative/2025/sample-03/")
    expect(first.locator(".search-facts")).to_contain_text("废止")


def test_results_come_ten_at_a_time(reader: Reader) -> None:
    """A button brings ten more, moves the focus to them, and goes when all are shown."""
    page = reader.search("巡查河道")
    results = page.locator(".search-results > li")
    more = page.get_by_role("button", name="更多结果")
    expect(page.get_by_role("status")).to_have_text("找到 25 份文件")
    expect(results).to_have_count(10)
    more.click()
    expect(results).to_have_count(20)
    expect(results.nth(10).locator("a")).to_be_focused()
    more.click()
    expect(results).to_have_count(25)
    expect(more).to_be_hidden()


def test_reader_searches_with_the_keyboard(reader: Reader) -> None:
    """Typing and Enter search, and the address says what was asked."""
    page = reader.search("")
    page.keyboard.type("政务公开")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("找到 5 份文件")
    assert f"q={quote('政务公开')}" in page.url


def test_choices_narrow_down_and_keep_the_query(reader: Reader) -> None:
    """A choice of kind or order asks again with the same words, and shows what is chosen."""
    page = reader.search("政务公开")
    page.get_by_label("类别").select_option("规划计划")
    expect(page.get_by_role("status")).to_have_text("找到 1 份文件")
    expect(page.get_by_label("类别")).to_have_value("规划计划")
    expect(page.locator("main input[name=q]")).to_have_value("政务公开")


def test_nothing_found_is_said_plainly(reader: Reader) -> None:
    """The words that no document has are named, with advice, and no results stay behind."""
    page = reader.search("政务公开 没有这个词")
    expect(page.get_by_role("status")).to_have_text("没有找到“没有这个词”")
    expect(page.locator(".search-advice")).to_contain_text("少用一个词")
    expect(page.locator(".search-results > li")).to_have_count(0)


def test_words_that_never_meet_are_said_plainly(reader: Reader) -> None:
    """Two words that are in no document together are not called absent."""
    page = reader.search("掌上公报 河长制")
    expect(page.get_by_role("status")).to_have_text("没有一份文件同时含有“掌上公报”“河长制”")


def test_punctuation_alone_is_not_a_query(reader: Reader) -> None:
    """A query without letters or digits is answered with a request for words."""
    expect(reader.search("〔〕——").get_by_role("status")).to_contain_text("请输入文字或者数字")


def test_html_is_shown_as_text(reader: Reader) -> None:
    """Tags in a query or in a document are words like any other and never run."""
    query = "<img src=x onerror=alert(1)> \"'><script>alert(2)</script>没有"
    page = reader.search(query)
    expect(page.locator("main input[name=q]")).to_have_value(query)
    expect(page.get_by_role("status")).to_contain_text("<script>alert(2)</script>没有")
    reader.search("<b>标记</b>")
    expect(page.locator(".search-excerpt")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("main img, main b, .search-page script").count() == 0


def test_page_fits_a_narrow_phone(reader: Reader) -> None:
    """Nothing is wider than 320 pixels, also with results and choices."""
    page = reader.search("政务公开")
    expect(page.locator(".search-results > li")).to_have_count(5)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


CONTRAST = """() => {
    const light = (colour) => {
        const [r, g, b] = colour.match(/\\d+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (node) => {
        const colour = getComputedStyle(node).backgroundColor;
        return colour === "rgba(0, 0, 0, 0)" ? behind(node.parentElement) : colour;
    };
    const parts = "mark, .search-facts span, .search-excerpt, .search-status, a, label, select";
    return Array.from(document.querySelectorAll(`.search-page :is(${parts})`), (node) => {
        const tones = [light(getComputedStyle(node).color), light(behind(node))];
        return (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
    });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_easy_to_read(reader: Reader, scheme: Literal["light", "dark"]) -> None:
    """Every text of the page stands out 4.5 to 1, marked words in links too (domain.md §6)."""
    reader.page.emulate_media(color_scheme=scheme)
    page = reader.search("第3号事项 河长制")
    expect(page.locator("a mark")).to_have_count(1)
    contrasts = page.evaluate(CONTRAST)
    assert len(contrasts) > 10
    assert min(contrasts) >= 4.5


def test_lost_index_is_said_plainly(phone: BrowserContext, address: str) -> None:
    """When the index cannot be loaded the reader learns it, instead of reading 'nothing found'."""
    page = phone.new_page()
    page.route("**/*.pf_index", lambda route: route.abort())
    page.route("**/choices.json", lambda route: route.abort())
    page.goto(f"{address}/search/?q={quote('政务公开')}")
    expect(page.get_by_role("status")).to_contain_text("搜索索引没有打开")


def test_search_of_an_empty_site_says_that_nothing_is_published(
    phone: BrowserContext, library: Library, site_folder: Path
) -> None:
    """Before the first document the page says so, starts no search and reports no fault."""
    (made,) = build_search_page(replace(library, documents=()))
    (site_folder / "empty").mkdir()
    (site_folder / "empty/index.html").write_bytes(PageRecipe(str(THEME)).make(made.inputs))
    with served(site_folder) as url:
        page = phone.new_page()
        page.goto(f"{url}empty/?q={quote('政务公开')}")
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
