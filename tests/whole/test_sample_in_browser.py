"""The sample county in real Chromium, on a phone and on a desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.in_browser import DESK, PHONE, served
from tests.whole.conftest import Built

PAGES = {
    "home": ("", "最新公开"),
    "document": ("normative/2021/tzbf-2021-28/", "夯实基层政务公开标准化规范化基础"),
    "traditional": ("normative/2021/zzbf-2021-28/", "聚焦重點領域深化政務公開"),
    "issue": ("bulletins/2026/gongbao-2026-01/", "下载整期（PDF）"),
    "catalog": ("catalogs/2026/disclosure-standard/", "政务公开事项标准目录"),
    "interpretation": ("interpretations/2026/gongbao-chayue/", "新旧规定的差别"),
    "consultation": ("consultations/2026/gongbao-chayue/", "已写入第六条"),
    "decision": ("decisions/2026/gongbao-chayue/", "集体讨论决定"),
    "notice": ("notices/2026/chayuedian-kaifang/", "特此公告"),
    "report": ("annual-reports/2025/nianbao-2025/", "结转下年度继续办理"),
    "service": ("services/gongbao-chayue/", "查阅登记单"),
    "dataset": ("datasets/gongbao-qici/", "信息资源代码"),
    "question": ("faq/gongbao-chayue-didian/", "还有疑问"),
    "village": ("villages/2026/yanglicun-2026-3/", "财务收支情况"),
    "guide": ("pages/zhinan/", "互联网联系方式"),
    "list": ("normative/", "政策文件"),
    "404": ("404.html", "没有找到这个页面"),
    "sitemap": ("sitemap/", "网站地图"),
}
SIZES = {"phone": PHONE, "desk": DESK}
NO_SIDEWAYS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def address(sample: Built) -> Iterator[str]:
    """The address of the sample county, served from this machine."""
    with served(sample.output) as url:
        yield url


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that fails the test when a script or a request fails."""
    options: dict[str, Any] = getattr(request, "param", {"viewport": PHONE})
    context = browser.new_context(**options)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("response", lambda got: errors.append(got.url) if got.status >= 400 else None)
    yield page
    context.close()
    assert errors == []


@pytest.mark.parametrize(
    "page", [{"viewport": v} for v in SIZES.values()], ids=SIZES, indirect=True
)
@pytest.mark.parametrize(("path", "text"), PAGES.values(), ids=PAGES)
def test_page_opens_and_fits(page: Page, address: str, path: str, text: str) -> None:
    """Every kind of page opens without an error, shows its text, and never scrolls sideways."""
    page.goto(address + path)
    assert text in page.inner_text("body")
    assert page.evaluate(NO_SIDEWAYS)


@pytest.mark.parametrize("page", [{"viewport": PHONE}], ids=["phone"], indirect=True)
def test_tables_of_a_report_are_read_on_a_phone(page: Page, address: str) -> None:
    """Each number of the 25 lines stands behind the name of its column, inside the screen."""
    page.goto(address + PAGES["report"][0])
    table = page.locator("table.data").nth(1)
    assert table.evaluate("t => t.scrollWidth <= document.documentElement.clientWidth")
    cells = table.locator("td")
    assert cells.count() == 25 * 7
    shown = "(cells) => cells.map(c => getComputedStyle(c, '::before').content)"
    assert cells.evaluate_all(shown)[:2] == ['"自然人 "', '"商业企业 "']
    assert "第一项加第二项之和" in page.inner_text("main")


@pytest.mark.parametrize(
    "page", [{"viewport": PHONE, "java_script_enabled": False}], ids=["no script"], indirect=True
)
@pytest.mark.parametrize(("path", "text"), PAGES.values(), ids=PAGES)
def test_page_is_readable_without_scripts(page: Page, address: str, path: str, text: str) -> None:
    """Nothing is needed but HTML."""
    page.goto(address + path)
    assert text in page.inner_text("body")
    assert page.locator("h1").count() == 1


SEARCHES = {
    "掌上公报": {"planning/2021/zwgk-2021-2025/"},
    "依申请公开办理规范": {"planning/2021/zwgk-2021-2025/", "normative/2021/tzbf-2021-28/"},
    "浙政办发〔2018〕112号": {"normative/2020/zzbf-2020-16/"},
    "滥用申请权": {"planning/2021/zwgk-2021-2025/"},
    "聯絡員": {"planning/2021/zwgk-2021-2025/"},
    "没有的词语": set(),
    "輿情": {"normative/2021/zzbf-2021-28/"},
}


@pytest.mark.parametrize(
    "page", [{"viewport": v} for v in SIZES.values()], ids=SIZES, indirect=True
)
@pytest.mark.parametrize(("words", "documents"), SEARCHES.items())
def test_search_finds_the_documents_that_say_it(
    page: Page, address: str, words: str, documents: set[str]
) -> None:
    """A search from the box of the home page finds exactly the documents that contain the words."""
    found = search(page, address, words)
    in_documents = {
        f for f in found if not f.startswith(("catalogs/", "bulletins/", "normative/2026"))
    }
    assert in_documents >= documents
    if not documents:
        assert found == []
        assert f"没有找到“{words}”" in page.inner_text("main")


def test_search_for_a_common_word_finds_all_that_have_it(
    page: Page, address: str, sample: Built
) -> None:
    """政务公开 is found in every page that shows it, and in no other."""
    having = {
        path.parent.relative_to(sample.output).as_posix() + "/"
        for path in sample.output.rglob("index.html")
        if 'name="ArticleTitle"' in (html := path.read_text("utf-8"))
        and "政务公开" in main_text(html)
    }
    assert set(search(page, address, "政务公开")) == having


def test_what_is_found_is_marked_and_leads_to_the_page(page: Page, address: str) -> None:
    """The excerpt shows the words, marked; the link opens the document."""
    search(page, address, "掌上公报")
    assert "掌上公报" in page.locator("main mark").all_inner_texts()
    page.locator(".search-results a").first.click()
    page.wait_for_url("**/planning/2021/zwgk-2021-2025/**")
    assert "建设“掌上公报”" in page.inner_text("article")


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("2021年浙江省政务公开工作要点", "normative/2021/zzbf-2021-28/"),
        ("浙江省政务公开五年行动计划（2021—2025年）", "planning/2021/zwgk-2021-2025/"),
        ("加快推进2021年台州市政务公开工作", "normative/2021/tzbf-2021-28/"),
        ("台政办发〔2021〕28号", "normative/2021/tzbf-2021-28/"),
        ("浙政办发[2020]16号", "normative/2020/zzbf-2020-16/"),
    ],
)
def test_a_title_or_a_number_is_found_first(
    page: Page, address: str, words: str, document: str
) -> None:
    """Who types a title or a number, however bracketed, finds that document at the top."""
    assert search(page, address, words)[0] == document


def search(page: Page, address: str, words: str) -> list[str]:
    """Type words into the box of the home page, and give the pages that are found, in order."""
    page.goto(address)
    page.get_by_role("searchbox").first.fill(words)
    page.get_by_role("button", name="搜索").first.click()
    page.wait_for_url("**/search/?q=*")
    page.locator("main", has_text="找到").wait_for()
    while (more := page.get_by_role("button", name="更多")).count() and more.first.is_visible():
        more.first.click()
        page.wait_for_timeout(100)
    # Rows are filled when they are looked at, or when the keyboard goes among them.
    page.locator(".search-results").dispatch_event("focusin")
    page.wait_for_function("!document.querySelector('.search-results > li:empty')")
    links = page.locator(".search-results h3 a")
    return [str(link.get_attribute("href")).lstrip("/") for link in links.all()]


def main_text(page: str) -> str:
    """The text between the tags of a page's main part."""
    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"<[^>]*>", "", main)
