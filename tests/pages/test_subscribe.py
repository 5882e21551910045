"""The page on subscribing: every feed and calendar is on it, and its addresses can be copied."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from plugins import urls
from plugins.feeds.deadlines import build_calendars
from plugins.feeds.formats import build_feeds
from plugins.model.channels import NEWEST
from plugins.pages.every_page import build_pages
from plugins.pages.rendering import PageRecipe
from plugins.pages.stylesheet import joined_styles
from plugins.pages.subscribe import OPEN_UP_TO, build_subscribe
from tests.filled_records import filled_library
from tests.in_browser import PHONE, served
from tests.page_inputs import data_of

PATH = "subscribe/index.html"
FOLDER = "/gongbao/"
HOST = "https://www.example.gov.cn"


@pytest.fixture
def page(pages):
    """The page as a tree."""
    return pages[PATH]


def links_of(page):
    """The targets of all links of the main part."""
    return [node.attributes["href"] for node in page.one("main").all("a")]


def test_page_leads_to_every_feed_and_every_calendar(page, library):
    """What the room of feeds publishes can be subscribed to, and nothing else is offered."""
    made = [artifact.path for artifact in (*build_feeds(library), *build_calendars(library))]
    offered = [
        href.removeprefix(FOLDER)
        for href in links_of(page)
        if href.startswith(FOLDER) and href != f"{FOLDER}{urls.DATA_CATALOG}"
    ]
    assert sorted(offered) == sorted(made)


def test_addresses_are_shown_in_full(page):
    """What is read beside a feed is the address that a reader's program wants."""
    shown = [node.text for node in page.all(class_name="feed-address")]
    assert shown[0] == f"{HOST}/gongbao/atom.xml"
    links = [node.attributes["href"] for node in page.all(class_name="feed-address")]
    assert shown == [f"{HOST}{link}" for link in links]


def test_calendars_open_the_calendar_of_a_phone(page):
    """An address with the scheme of calendars is handed to them by phones and computers."""
    opening = [link for link in links_of(page) if link.startswith("webcal:")]
    assert opening[0] == "webcal://www.example.gov.cn/gongbao/calendar.ics"
    assert len(opening) == len([link for link in links_of(page) if link.endswith("ics")]) / 2


def test_page_explains_what_programs_find(page):
    """The number of entries and the place of the force in time are told; the scheme leads there."""
    assert f"最近发布的{NEWEST}件" in page.one("main").text
    assert [node.attributes["id"] for node in page.walk() if "validity" in node.attributes.values()]


def test_own_bodies_stand_before_those_of_other_places():
    """A reader looks for the county first."""
    data = data_of(build_subscribe(filled_library())[0])
    titles = [section["title"] for section in data["sections"]]
    assert titles[0] == "全部和各栏目"
    assert data["sections"][0]["channels"][0]["title"] == "全部更新"


def test_long_sections_are_folded():
    """Dozens of themes would push the calendars out of sight."""
    for section in data_of(build_subscribe(filled_library())[0])["sections"]:
        assert section["folded"] == (len(section["channels"]) > OPEN_UP_TO)


def test_every_page_offers_both_formats_of_its_feed(pages, library):
    """Programs find the feed of a page in its head, as Atom and as JSON Feed, and both are there."""
    made = {artifact.path for artifact in build_feeds(library)}
    for path, page in pages.items():
        found = {
            node.attributes["type"]: node.attributes["href"].removeprefix(FOLDER)
            for node in page.all("link")
            if node.attributes["rel"] == "alternate" and node.attributes.get("title")
        }
        assert found.keys() == {"application/atom+xml", "application/feed+json"}, path
        assert set(found.values()) <= made, path


@pytest.fixture
def opened(browser, library, theme, tmp_path):
    """The page on a phone, with its scripts, from a server."""
    site = tmp_path / "gongbao"
    for artifact in build_pages(library, theme):
        if artifact.path == PATH:
            (site / PATH).parent.mkdir(parents=True)
            (site / PATH).write_bytes(PageRecipe(theme).make(artifact.inputs))
    shutil.copytree(Path(theme) / "static", site / "static")
    for script in Path(theme).glob("components/*.js"):
        shutil.copy(script, site / "static/js")
    (site / "static/css").mkdir()
    (site / urls.STYLESHEET).write_text(joined_styles(Path(theme)), "utf-8")
    context = browser.new_context(viewport=PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    with served(tmp_path) as address:
        page = context.new_page()
        page.goto(f"{address}gongbao/subscribe/")
        yield page
    context.close()


def test_button_copies_the_address_and_says_so(opened):
    """A touch puts the full address on the clipboard; what was copied is told, also by voice."""
    opened.get_by_role("button", name="复制地址：政策文件").first.click()
    expect(opened.get_by_role("status")).to_have_text("已复制“政策文件”的地址")
    copied = opened.evaluate("navigator.clipboard.readText()")
    assert copied == f"{HOST}/gongbao/normative/atom.xml"


def test_what_is_touched_is_large_on_a_phone(opened):
    """Buttons and links of the list are at least 44 px high and wide."""
    expect(opened.get_by_role("button", name="复制地址：全部更新")).to_be_visible()
    boxes = opened.locator(".feed-list a, .feed-list button").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    assert len(boxes) > 20
    assert all(min(box) >= 43.5 for box in boxes), boxes
