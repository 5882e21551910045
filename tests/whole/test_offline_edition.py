"""The sample county from a disk: pages, links, scripts and search, in real Chromium over file://."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from plugins.offline import command
from plugins.offline.edition import OF_A_SERVER
from tests.in_browser import DESK, served
from tests.whole.conftest import Built
from tests.whole.published_pages import showing_all

LINKS = {"href", "src", "action", "data-search-index"}
OFFICE = "台州市人民政府办公室"
TERMS = (
    "掌上公报", "公", "政務公開", "２０２１年", "浙政办发[2020]16号", "各县（市、区）人民政府",
    "推动基层政务公开标准化规范化工作全面落地实施", "惠民 没有这个词",
)  # fmt: skip
"""Words, one character, the other script, digits, a number, punctuation, a phrase, a word missing."""


class Disk:
    """A reader at the edition on a disk, and what the browser complained of meanwhile."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", self._note_failure)
        page.on("console", self._note)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _note_failure(self, request: Request) -> None:
        # What is on its way when a reader goes on is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure} {request.url}")

    def open(self, path: str) -> Page:
        """Open a file of the edition by its path."""
        self.page.goto((self.folder / path).as_uri())
        return self.page

    def search(self, query: str) -> Page:
        """Open the search page with a query in its address."""
        self.page.goto(f"{(self.folder / 'search/index.html').as_uri()}?q={quote(query)}")
        expect(self.page.locator(".search-status")).to_have_text(re.compile("找到|没有"))
        return self.page


@pytest.fixture(scope="module")
def edition(sample: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of the sample county, in a folder with a name as people give them."""
    folder = tmp_path_factory.mktemp("usb") / "U 盘 #1" / "100%离线版"
    command.run_offline(command.Request(sample.output, folder, fresh=True))
    return folder


@pytest.fixture
def disk(browser: Browser, edition: Path) -> Iterator[Disk]:
    """A reader, whose browser must not complain and asks nobody on the web."""
    context = browser.new_context(viewport=DESK, locale="zh-CN", offline=True)
    reader = Disk(context.new_page(), edition)
    yield reader
    assert reader.complaints == []
    context.close()


class _Addresses(HTMLParser):
    """The addresses that a page asks for or leads to, those of machines aside."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses of a tag."""
        named = dict(attrs)
        if named.get("rel") != "canonical":
            self.found += [value for name, value in attrs if name in LINKS and value]


def addresses(page: Path) -> list[str]:
    """The addresses of a page that stay on this disk."""
    found = _Addresses(page.read_text("utf-8")).found
    return [one for one in found if not re.match(r"[a-z]+:|#|\?", one)]


def test_every_link_leads_to_a_file_of_the_edition(edition: Path) -> None:
    """No link begins at a root or at a folder: each names a file that is there."""
    pages = sorted(edition.rglob("index.html"))
    lost = [
        (page.relative_to(edition).as_posix(), address)
        for page in pages
        for address in addresses(page)
        if address.startswith("/")
        or not (page.parent / unquote(re.split("[?#]", address)[0])).resolve().is_file()
    ]
    assert lost == []
    assert len(pages) > 100


def test_edition_has_the_pages_of_the_site_and_nothing_of_a_server(
    sample: Built, edition: Path
) -> None:
    """What readers open is all there; what only a server or Pagefind uses is not."""
    site = {path for path in sample.files() if path.endswith(("index.html", ".pdf", ".csv"))}
    there = {p.relative_to(edition).as_posix() for p in edition.rglob("*") if p.is_file()}
    assert site - there == set()
    kept = [p for p in there for pattern in OF_A_SERVER if Path("/", p).match(f"/{pattern}")]
    assert kept == []
    assert {path for path in there if path.endswith(".js") and path.startswith("static/")} == {
        "static/js/settings.js",
        "static/js/site.js",
        "static/js/search.js",
        "static/vendor/lunr.min.js",
    }


def test_pages_open_without_a_complaint(disk: Disk, sample: Built) -> None:
    """Style, pictures and scripts of every kind of page load, and no script fails."""
    for path in showing_all(sample.output):
        if path not in ("404.html", "offline.html"):
            page = disk.open(f"{path}index.html")
            expect(page.locator(".kept-notice").first).to_contain_text("离线版")
            assert page.evaluate("getComputedStyle(document.body).margin") == "0px", path


def test_reading_settings_work_and_are_kept(disk: Disk) -> None:
    """The scripts of components start, and what a reader chooses holds on the next page."""
    page = disk.open("index.html")
    page.get_by_role("link", name="关怀版").click()
    expect(page.locator("html")).to_have_attribute("data-care", "on")
    disk.open("normative/index.html")
    expect(page.locator("html")).to_have_attribute("data-care", "on")


def test_search_from_the_home_page(disk: Disk) -> None:
    """Words, a choice, an excerpt: the search works as it does on the web."""
    page = disk.open("index.html")
    box = page.locator("input[name=q]").first
    box.fill("公开 台州")
    box.press("Enter")
    rows = page.locator(".search-results > li:not(:empty)")
    status = page.locator(".search-status")
    expect(status).to_have_text(re.compile("找到 [2-9] 份文件"))
    page.get_by_label(re.compile(OFFICE)).first.check()
    expect(status).to_have_text("找到 1 份文件")
    assert f"body={quote(OFFICE)}" in page.url
    expect(rows).to_have_count(1)
    expect(rows.locator("mark").first).to_have_text("台州")
    rows.locator(".search-passage a").first.click()
    expect(page).to_have_url(re.compile(r"/normative/2021/tzbf-2021-28/index\.html#s1"))
    page.go_back()
    expect(status).to_have_text("找到 1 份文件")


def test_suggestion_opens_its_document(disk: Disk) -> None:
    """While a title is typed its document is offered, and opens."""
    page = disk.open("search/index.html")
    page.locator("main input[name=q]").press_sequentially("台政办发")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(r"/normative/2021/tzbf-2021-28/index\.html$"))


def test_search_finds_what_the_site_finds(disk: Disk, sample: Built) -> None:
    """For every sort of term the disk shows the same results in the same order."""
    with served(sample.output) as url:
        online = disk.page.context.browser.new_page(locale="zh-CN")  # type: ignore[union-attr]
        for term in TERMS:
            online.goto(f"{url}search/?q={quote(term)}")
            expect(online.locator(".search-status")).to_have_text(re.compile("找到|没有"))
            assert results(disk.search(term)) == results(online), term
        online.close()


def results(page: Page) -> tuple[str, list[str]]:
    """What the page says, and the addresses of the first ten results, from the root."""
    rows = page.locator(".search-results > li")
    if rows.count():
        # Who comes with the keyboard meets all rows; others are filled when they are near.
        rows.first.locator("a").first.focus()
        expect(page.locator(".search-results > li:empty")).to_have_count(0)
    links = page.locator(".search-results h3 a").evaluate_all("all => all.map(a => a.href)")
    said = page.locator(".search-status").inner_text()
    return said, [re.sub(r"^.*离线版|index\.html$|^http://[^/]+", "", unquote(a)) for a in links]
