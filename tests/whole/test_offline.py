"""Reading without a network, in real Chromium: what was read, and the current issue, stay."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.in_browser import PHONE, served
from tests.whole.conftest import Built

READ = "consultations/2026/gongbao-chayue/"
UNREAD = "notices/2026/chayuedian-kaifang/"
IN_THE_ISSUE = "normative/2021/tzbf-2021-28/"
NOTICE = ".kept-notice"

IS_KEPT = """async ([kind, path]) => {
  const names = (await caches.keys()).filter(name => name.endsWith(kind));
  const found = await Promise.all(names.map(async n => (await caches.open(n)).match(path)));
  return found.some(Boolean);
}"""


@pytest.fixture
def site(sample: Built, tmp_path: Path) -> Path:
    """A copy of the sample county that a test may change.

    Its pages are a year old: browsers take such pages for fresh for weeks, and would not ask.
    """
    copy = Path(shutil.copytree(sample.output, tmp_path / "site"))
    for page in copy.rglob("*.html"):
        os.utime(page, (page.stat().st_mtime - 31_536_000,) * 2)
    return copy


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The address at which the copy is served."""
    with served(site) as url:
        yield url


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, which has never been here."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


class MoodyHandler(SimpleHTTPRequestHandler):
    """A server that has pages, or only errors, or says nothing for a while."""

    mood = ""

    def do_GET(self) -> None:
        """Answer, as the mood is."""
        if self.mood == "silent":
            time.sleep(1)
        if self.mood == "broken":
            self.send_error(503)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def until_kept(page: Page, kind: str, path: str) -> None:
    """Wait until the worker has put a page into one of its caches: ``pages`` or ``issue``."""
    for _ in range(300):
        if page.evaluate(IS_KEPT, [kind, f"/{path}"]):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{path} is not kept in {kind}")


def test_what_was_read_opens_without_a_network(reader, address):
    """The first page that was ever read opens again, says that it is kept, and is whole."""
    page = reader.new_page()
    page.goto(address + READ)
    text = page.inner_text("article")
    until_kept(page, "pages", READ)
    reader.set_offline(True)
    page.goto(address + READ)
    assert page.inner_text("article") == text
    assert "没有连上网络，这是20" in page.inner_text(NOTICE)
    assert "日留存在本机的页面" in page.inner_text(NOTICE)
    assert page.evaluate("getComputedStyle(document.body).lineHeight") != "normal"


def test_current_issue_is_kept_unread(reader, address):
    """Who has read one page has the current issue and its documents, but no PDF."""
    page = reader.new_page()
    page.goto(address + READ)
    until_kept(page, "issue", IN_THE_ISSUE)
    reader.set_offline(True)
    page.goto(address + IN_THE_ISSUE)
    assert "夯实基层政务公开标准化规范化基础" in page.inner_text("article")
    assert page.locator(NOTICE).is_visible()
    paths = page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async name =>"
        " (await (await caches.open(name)).keys()).map(r => r.url)))).flat()"
    )
    assert not [path for path in paths if path.endswith(".pdf")]


def test_page_that_is_not_kept_leads_to_those_that_are(reader, address):
    """Without network an unread page is answered by the list of all that is kept, with its days."""
    page = reader.new_page()
    page.goto(address + READ)
    until_kept(page, "pages", READ)
    reader.set_offline(True)
    page.goto(address + UNREAD)
    assert page.inner_text("h1") == "离线阅读"
    entry = page.locator("[data-kept=pages] li")
    assert "留存" in entry.inner_text()
    entry.get_by_role("link").click()
    page.wait_for_url("**/" + READ)
    assert page.locator(NOTICE).is_visible()


def test_reader_clears_what_was_read(reader, address):
    """On a computer that others use, what was read is forgotten at a touch."""
    page = reader.new_page()
    page.goto(address + READ)
    until_kept(page, "pages", READ)
    page.goto(address + "offline.html")
    page.get_by_role("button", name="清除").click()
    page.locator("[data-kept=pages]").wait_for(state="hidden")
    assert not page.evaluate(IS_KEPT, ["pages", f"/{READ}"])


def test_with_a_network_the_page_is_new(reader, address, site):
    """A page that changed is shown as it is now, without a word; one that is gone is not kept."""
    page = reader.new_page()
    page.goto(address + READ)
    until_kept(page, "pages", READ)
    file = site / READ / "index.html"
    file.write_text(re.sub("(<h1[^>]*>)", r"\1改过的", file.read_text("utf-8")), "utf-8")
    os.utime(file, (file.stat().st_mtime - 86_400,) * 2)
    page.goto(address + READ)
    assert page.inner_text("h1").startswith("改过的")
    assert page.locator(NOTICE).count() == 0
    file.unlink()
    page.goto(address + READ)
    page.wait_for_function(f"async () => !(await ({IS_KEPT})(['pages', '/{READ}']))")


@pytest.mark.parametrize("mood", ["broken", "silent"])
def test_kept_page_helps_when_the_server_does_not(browser, site, mood):
    """An error of the server, or its silence, brings the kept page, which says so."""
    told = (site / "sw.js").read_text("utf-8")
    (site / "sw.js").write_text(told.replace("{", '{"patience": 200, ', 1), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(MoodyHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/{READ}")
    until_kept(page, "pages", READ)
    MoodyHandler.mood = mood
    page.reload()
    assert page.locator(NOTICE).is_visible()
    MoodyHandler.mood = ""
    context.close()
    server.shutdown()
    server.server_close()


def test_few_pages_are_kept(reader, address):
    """The room is bounded: of very many pages the ones read last stay."""
    page = reader.new_page()
    page.goto(address + READ)
    until_kept(page, "pages", READ)
    worker = reader.service_workers[0]
    many = worker.evaluate(
        "async () => { const made = (n) => new Response('<h1>' + n + '</h1>',"
        " {headers: {'Content-Type': 'text/html'}});"
        " for (let n = 0; n < 90; n++) await keep('pages', '/p' + n, made(n));"
        " const cache = await caches.open(cacheName('pages'));"
        " return (await cache.keys()).map(r => new URL(r.url).pathname); }"
    )
    assert many == [f"/p{n}" for n in range(10, 90)]


def test_app_can_be_installed(reader, address, sample):
    """The manifest names the app, its icon and its first page, and the browser finds no fault."""
    page = reader.new_page()
    page.goto(address)
    client = reader.new_cdp_session(page)
    found = client.send("Page.getAppManifest")
    assert found["errors"] == []
    told = json.loads(found["data"])
    assert told["name"] == "样例县人民政府公报（样例）"
    assert (told["start_url"], told["scope"], told["display"]) == ("/", "/", "standalone")
    for icon in told["icons"]:
        assert (sample.output / icon["src"].lstrip("/")).is_file()
    errors = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A test looks from a private window; nothing else stands in the way.
    assert [error["errorId"] for error in errors] == ["in-incognito"]
