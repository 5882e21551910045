"""What a reader meets on the search page, in real Chromium on a phone: results and sentences."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.search.reader import Reader

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
FAULTS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
    ({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))"""
SHIFTS = """new PerformanceObserver((list) => (window.shifts ??= []).push(...list.getEntries()
    .filter((entry) => !entry.hadRecentInput).map((entry) => entry.sources.map(({ node }) => node?.outerHTML))))
    .observe({ type: "layout-shift", buffered: true })"""


def test_result_shows_title_facts_and_marked_passages(reader: Reader) -> None:
    """A result is a heading with a link, kind, date and force, and its text around the marked words."""
    page = reader.search("掌上公报")
    reader.finds("找到 1 份文件")
    expect(page.get_by_role("list").get_by_role("heading", level=3)).to_have_count(1)
    expect(reader.results.locator(".entry-facts")).to_have_text("规划计划2021年")
    expect(reader.results.locator(".search-passage mark").first).to_have_text("掌上公报")
    assert len(reader.results.locator(".search-passage").first.inner_text()) < 120
    expect(page).to_have_title("掌上公报 - 搜索 - 样例县人民政府公报")


def test_marks_follow_the_text_and_not_the_query(reader: Reader) -> None:
    """Half-width brackets and digits, or the other script, mark the words as they are printed."""
    page = reader.search("浙政办发[２０２０]16")
    expect(page.locator(".entry-facts mark").first).to_have_text("浙政办发〔2020〕16")
    page = reader.search("掌上公報")
    expect(page.locator(".search-passage mark").first).to_have_text("掌上公报")


def test_marks_stand_right_behind_characters_that_nobody_sees(reader: Reader) -> None:
    """A zero-width character in a text moves no mark."""
    page = reader.search("解释性文件 件说明")
    expect(page.locator("h3 mark")).to_have_text("解释性文件")
    expect(page.locator(".search-passage mark").first).to_have_text("件说明")


def test_ended_document_says_so_first(reader: Reader) -> None:
    """A repealed document is marked before all other facts; one in force says it among them."""
    reader.search("第3号事项")
    first = reader.results.first
    expect(first.locator("h3 mark")).to_have_text("第3号事项")
    expect(first.locator("h3 a")).to_have_attribute("href", "/normative/2025/sample-03/")
    expect(first.locator(".entry-facts > :first-child")).to_have_class("state state-off")
    expect(first.locator(".state-off")).to_have_text("废止")
    reader.search("停靠码头")
    expect(reader.results.locator(".entry-facts > :last-child")).to_have_text("有效")


def test_passage_names_its_article_and_leads_there(reader: Reader) -> None:
    """A hit deep in a long text shows its article, which is a link to it and not said twice."""
    page = reader.search("清淤船只")
    link = page.locator(".search-passage a")
    expect(link).to_have_text("第五十一条")
    expect(link).to_have_attribute("href", "/normative/2026/baojie/#tiao-51")
    expect(page.locator(".search-passage")).to_have_text("第五十一条 清淤船只停靠码头。")


def test_what_stands_behind_the_text_is_in_no_article(reader: Reader) -> None:
    """The metadata below the last article do not belong to it."""
    page = reader.search("样例县水利局 保洁办法")
    expect(page.locator(".search-passage mark").first).to_have_text("样例县水利局")
    expect(page.locator(".search-passage a")).to_have_count(0)


def test_question_is_answered_in_the_result(reader: Reader) -> None:
    """Of a question the whole answer is shown, and nothing else of its page."""
    reader.search("河道里有垃圾")
    expect(reader.results.locator("h3")).to_have_text("河道里有垃圾怎样报告？")
    lines = reader.results.locator(".search-answer p")
    expect(lines).to_have_text(["拨打 000-00000000。", "也可以到便民服务中心当面说明。"])


def test_results_come_ten_at_a_time_and_are_asked_for_when_they_are_near(reader: Reader) -> None:
    """What is not looked at is not asked for; a button brings ten more and moves the focus to them."""
    asked: list[str] = []
    reader.page.on(
        "request", lambda request: "/texts/" in request.url and asked.append(request.url)
    )
    page = reader.search("巡查河道")
    reader.finds("找到 25 份文件")
    expect(reader.results.nth(3)).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert 4 <= len(asked) < 10
    more = page.get_by_role("button", name="更多结果")
    more.scroll_into_view_if_needed()
    expect(reader.results).to_have_count(10)
    more.click()
    expect(reader.results.nth(10).locator("a").first).to_be_focused()
    expect(reader.results).to_have_count(20)  # the focus in the list fills every row
    more.click()
    expect(reader.results).to_have_count(25)
    expect(more).to_be_hidden()


def test_nothing_moves_while_results_come(reader: Reader) -> None:
    """Nothing that a reader sees is pushed away, neither at first nor when the page is scrolled."""
    reader.page.add_init_script(SHIFTS)
    page = reader.search("巡查河道")
    expect(reader.results.nth(3)).to_be_visible()
    for _ in range(4):
        page.mouse.wheel(0, 500)
        page.wait_for_timeout(50)
    expect(reader.results).to_have_count(10)
    assert page.evaluate("window.shifts ?? []") == []


def test_without_an_observer_all_rows_are_filled(reader: Reader) -> None:
    """An old browser that cannot tell what is on the screen gets every row."""
    reader.page.add_init_script("delete window.IntersectionObserver")
    reader.search("巡查河道")
    expect(reader.results).to_have_count(10)


SENTENCES = {
    "掌上公报 没有这个词":
        "没有文件含有“没有这个词”，已去掉这个词；下面是含有“掌上公报”的 1 份文件",
    "没有这个词 也没有它 掌上公报":
        "没有文件含有“没有这个词”“也没有它”，已去掉这些词；下面是含有“掌上公报”的 1 份文件",
    "没有这个词": "没有找到“没有这个词”",
    "掌上公报 第7号事项": "没有一份文件同时含有“掌上公报”“第7号事项”",
    "没有它 掌上公报 第7号事项":
        "没有文件含有“没有它”，已去掉这个词；也没有一份文件同时含有其余的词“掌上公报”“第7号事项”",
    "〔〕——": "请输入文字或者数字，只有标点和符号不能搜索。",
    "没有" * 40: f"没有找到“{'没有' * 15}……”",
}  # fmt: skip


def test_what_was_not_found_is_said(reader: Reader) -> None:
    """No word is dropped without a sentence, before the results."""
    reader.search("")
    for query, sentence in SENTENCES.items():
        reader.ask(query)
        reader.finds(sentence)


def test_nothing_found_comes_with_advice(reader: Reader) -> None:
    """Who finds nothing is told what to try, and no results stay behind."""
    page = reader.search("掌上公报 第7号事项")
    expect(page.locator(".search-advice")).to_have_text(
        "可以试试：少用一个词；检查有没有错别字；换一个更短的词。"
    )
    expect(page.locator(".search-results > li")).to_have_count(0)


def test_synonyms_are_offered_and_not_mixed_in(reader: Reader) -> None:
    """Results are those of the word itself; words that mean the same stand beside them as links."""
    page = reader.search("河长制 25号")
    reader.finds("找到 1 份文件")
    link = page.get_by_role("link", name="河湖长制")
    expect(link).to_have_attribute("href", f"?q={quote('河湖长制')}+25{quote('号')}")
    page.evaluate("window.isSamePage = true")
    link.click()
    expect(reader.box).to_have_value("河湖长制 25号")
    assert page.evaluate("window.isSamePage")


def test_results_of_a_synonym_say_that_they_are(reader: Reader) -> None:
    """When nothing holds the word, what holds its synonym is shown under a sentence that says so."""
    page = reader.search("河道打扫办法")
    reader.finds("没有找到“河道打扫办法”。下面是相关的词“河道保洁办法”的 1 份文件")
    expect(reader.results.locator("h3 mark")).to_have_text("河道保洁办法")
    expect(page.locator(".search-advice")).to_be_empty()


def test_recommended_documents_stand_before_the_results(reader: Reader) -> None:
    """What the office recommends for a word inside of the query comes first, with kind and date."""
    page = reader.search("怎么 报告 河道")
    recommended = page.get_by_role("region", name="推荐")
    expect(recommended.get_by_role("link")).to_have_attribute("href", "/faq/hedao-laji/")
    expect(recommended.get_by_role("listitem")).to_have_text(
        "河道里有垃圾怎样报告？常见问题2026-03-02"
    )
    reader.search("掌上公报")
    reader.finds("找到 1 份文件")
    expect(recommended).to_be_hidden()


def test_html_is_shown_as_text(reader: Reader) -> None:
    """Tags in a query or in a document are words like any other and never run."""
    query = "<img src=x onerror=alert(1)> \"'><script>alert(2)</script>没有"
    page = reader.search(query)
    expect(reader.box).to_have_value(query)
    expect(reader.status).to_contain_text("<script>alert(2)</script>没有")
    reader.search("<b>标记</b>")
    expect(page.locator(".search-passage").first).to_contain_text("<script>alert(1)</script>")
    assert page.locator("main img, main .search-passage b, .search-page script").count() == 0


def open_everything(page: Page, reader: Reader) -> None:
    """Results with choices, chips and suggestions, all at once."""
    reader.search("河道", f"&kind={quote('政策文件')}")
    expect(reader.results.nth(2)).to_be_visible()
    page.locator(".search-filters > summary").click()
    reader.box.fill("河道保")
    expect(page.get_by_role("option")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_search(reader: Reader, scheme: Literal["light", "dark"]) -> None:
    """WCAG 2.2 AA: names, roles and contrast of results, facets, chips and suggestions."""
    reader.page.emulate_media(color_scheme=scheme)
    open_everything(reader.page, reader)
    reader.page.evaluate(AXE)
    faults: Any = reader.page.evaluate(FAULTS)
    assert faults == []


def test_page_fits_a_narrow_phone(reader: Reader) -> None:
    """Nothing is wider than 320 pixels, and what can be pressed is 44 high."""
    reader.page.set_viewport_size({"width": 320, "height": 640})
    open_everything(reader.page, reader)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320
    pressed = reader.page.locator(
        "main :is(button, summary, label:has(input[type]), [role=option])"
    )
    low = [
        p.inner_text() for p in pressed.all() if p.is_visible() and p.bounding_box()["height"] < 44
    ]  # type: ignore[index]
    assert low == []
