"""Reading a document in real Chromium: the outline, links to copy, reading aloud, issue, paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins import urls
from plugins.model.relation import Relation
from plugins.pages.bulletins import build_bulletins
from plugins.pages.documents import build_documents
from plugins.pages.rendering import PageRecipe
from plugins.pages.stylesheet import joined_styles
from plugins.reading.markdown_text import render_bodies
from tests.in_browser import DESK, PHONE, served

LONG = "normative/2020/yzb-2020-16"
NEW = "normative/2021/yzb-2021-3"
ISSUE = "bulletins/2026/gongbao-2026-01"
ROOT = "https://www.example.gov.cn/gongbao/"

SENTENCE = "坚持公开为常态、不公开为例外。" * 60
TEXT = "\n\n".join(
    [f"{number}、第{number}部分\n\n{SENTENCE}" for number in "一二三四五六"]
    + [f"第{number}条　为了公开。" for number in "一二三"]
)

SPEECH = """
window.said = [];
let current = null;
const speech = {
  speak(words) { said.push(words.text); current = words; },
  cancel() { current = null; },
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.endOfSpeech = () => current.onend();
window.failOfSpeech = () => current.onerror();
"""
"""A voice that says nothing and ends when it is told to: test machines have none."""


STARTED = """
document.querySelector(".can-copy")
&& (document.querySelector("nav.outline") === null || document.querySelector(".outline-dialog"))
"""
"""Whether the scripts of a document's page have started: before that its links are plain ones."""


@pytest.fixture(scope="module")
def address(library, theme, tmp_path_factory) -> Iterator[str]:
    """A server of a small issue of two documents, one of them long, with outline and articles."""
    (body,) = render_bodies([TEXT])
    documents = tuple(
        replace(each, body=body) if each.id == LONG else each for each in library.documents
    )
    inside = tuple(Relation(name, "published_in", ISSUE) for name in (LONG, NEW))
    given = replace(library, documents=documents, relations=(*library.relations, *inside))
    root = tmp_path_factory.mktemp("reading") / "gongbao"
    recipe = PageRecipe(theme)
    for artifact in build_documents(given) + build_bulletins(given):
        target = root / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(recipe.make(artifact.inputs))
    shutil.copytree(Path(theme) / "static", root / "static")
    for script in Path(theme).glob("components/*.js"):
        shutil.copy(script, root / "static/js")
    (root / "static/css").mkdir(exist_ok=True)
    (root / urls.STYLESHEET).write_text(joined_styles(Path(theme)), "utf-8")
    with served(root.parent) as url:
        yield f"{url}gongbao/"


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens the page of a document, at a size; an error in a script fails the test."""
    contexts = []
    errors: list[str] = []

    def open_page(identity: str, size: dict[str, int], voice: str = "", **options: Any) -> Page:
        permissions = ["clipboard-read", "clipboard-write"]
        still: dict[str, Any] = {"viewport": size, "reduced_motion": "reduce"}
        contexts.append(browser.new_context(permissions=permissions, **still, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        if voice:
            page.add_init_script(voice)
        page.goto(f"{address}{identity}/")
        if options.get("java_script_enabled", True):
            page.wait_for_function(STARTED)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


def current(page: Page) -> Any:
    """The entry of the outline that is marked as the one being read."""
    return page.locator(".outline [aria-current]")


def test_outline_marks_the_section_in_view(visit):
    """While the reader scrolls, and when she jumps to the end and back, one entry at most is marked."""
    page = visit(LONG, DESK)
    for anchor, words in (("s2", "二、"), ("s5", "五、"), ("tiao-3", "六、"), ("s1", "一、")):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
        expect(current(page)).to_have_count(1)
        expect(current(page)).to_contain_text(words)
        assert current(page).get_attribute("aria-current") == "location"
    page.evaluate("scrollTo(0, 0)")
    expect(current(page)).to_have_count(0)


def test_outline_is_at_hand_anywhere_on_a_phone(visit):
    """The button opens the outline over the text; an entry leads there, Escape leaves it where one was."""
    page = visit(LONG, PHONE)
    page.evaluate("document.getElementById('s4').scrollIntoView()")
    button, dialog = page.locator(".outline-button"), page.locator(".outline-dialog")
    box = button.bounding_box()
    assert box["height"] >= 44
    assert box["y"] + box["height"] <= PHONE["height"]
    button.click()
    expect(dialog).to_be_visible()
    expect(dialog.locator("[aria-current]")).to_be_focused()
    before = page.evaluate("scrollY")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("scrollY") == before
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    dialog.get_by_text("二、").click()
    expect(dialog).to_be_hidden()
    assert page.url.endswith("#s2")
    expect(page.locator("#s2")).to_be_in_viewport()
    assert page.locator("nav.outline details .outline-tree").count() == 1


def test_outline_button_leads_to_the_outline_without_script(visit):
    """It is a link then: the outline at the top stands open."""
    page = visit(LONG, PHONE, java_script_enabled=False)
    page.locator(".outline-button").click()
    assert page.url.endswith("#outline")
    expect(page.locator(".outline-tree a").first).to_be_in_viewport()


@pytest.mark.parametrize(("anchor", "words"), [("tiao-2", "第二条"), ("s3", "三、第三部分")])
def test_article_and_heading_copy_their_permanent_address(visit, anchor, words):
    """A click on 第二条 or a heading copies the full address, says so, and changes no character."""
    page = visit(LONG, DESK)
    before = page.locator("article").text_content()
    page.locator("article").get_by_role("link", name=words, exact=True).click()
    expect(page.locator(".copied")).to_have_text("已复制链接")
    assert page.locator(".copied").get_attribute("role") == "status"
    assert page.evaluate("navigator.clipboard.readText()") == f"{ROOT}{LONG}/#{anchor}"
    assert page.url.endswith(f"/{LONG}/#{anchor}")
    assert page.locator("article").text_content() == before


def test_copying_is_offered_on_hover_and_by_keyboard(visit):
    """The words 复制链接 show themselves at the link that the mouse or the keyboard has reached."""
    page = visit(LONG, DESK)
    link = page.locator("#tiao-1 .anchor")
    offered = "e => getComputedStyle(e, '::after').content"
    assert link.evaluate(offered) == "none"
    link.hover()
    assert link.evaluate(offered) == '"复制链接"'
    page.mouse.move(0, 0)
    page.locator("#s6 .anchor").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.evaluate(offered) == '"复制链接"'
    page.keyboard.press("Enter")
    expect(page.locator(".copied")).to_have_text("已复制链接")


def test_anchors_are_ordinary_links_without_script(visit):
    """The address of the place is in the browser's bar after a click; copying is not promised."""
    page = visit(LONG, DESK, java_script_enabled=False)
    link = page.locator("#tiao-2 .anchor")
    link.hover()
    assert link.evaluate("e => getComputedStyle(e, '::after').content") == "none"
    link.click()
    assert page.url.endswith("#tiao-2")


def test_citation_is_copied_with_the_day_of_the_reader(visit):
    """The page knows no day; the button puts that of the reader's clock into the copy."""
    page = visit(NEW, PHONE)
    shown = page.locator(".cite-line").text_content()
    page.clock.set_fixed_time("2026-12-03T10:00:00")
    page.get_by_role("button", name="复制引用").click()
    expect(page.locator(".copied")).to_have_text("已复制引用格式")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == shown.removesuffix("复制引用").replace("引用日期", "2026-12-03")
    page.get_by_role("button", name="复制网址").click()
    expect(page.locator(".copied")).to_have_text("已复制网址")
    assert page.evaluate("navigator.clipboard.readText()") == f"{ROOT}{NEW}/"


def test_article_is_read_aloud_from_its_title_to_its_end(visit):
    """Paragraph by paragraph, the one being read is marked, no sentence is lost, and then it is over."""
    page = visit(LONG, PHONE, voice=SPEECH)
    page.get_by_role("button", name="朗读本文").click()
    expect(page.locator(".being-read")).to_have_text("样例县人民政府办公室文件")
    while page.get_by_role("button", name="停止朗读").is_visible():
        assert page.locator(".being-read").count() == 1
        page.evaluate("endOfSpeech()")
    said = "".join(page.evaluate("said"))
    text = page.locator("article").text_content()
    assert "".join(said.split()) == "".join(text.split())
    assert max(map(len, page.evaluate("said"))) <= 120
    expect(page.get_by_role("button", name="朗读本文")).to_be_visible()
    assert page.locator(".being-read").count() == 0


def test_title_before_the_article_is_read_first(visit):
    """Without a red head the title stands before the article; whoever listens hears it all the same."""
    page = visit(NEW, PHONE, voice=SPEECH)
    page.get_by_role("button", name="朗读本文").click()
    expect(page.locator("h1.being-read")).to_have_text("关于废止部分文件的通知")
    page.evaluate("endOfSpeech()")
    assert page.evaluate("said") == ["关于废止部分文件的通知", "本办法自公布之日起施行。"]


def test_reading_aloud_pauses_goes_on_and_stops(visit):
    """A pause keeps its place; after a stop it begins anew; the controls stay at hand."""
    page = visit(LONG, PHONE, voice=SPEECH)
    page.get_by_role("button", name="朗读本文").click()
    for _ in range(8):
        page.evaluate("endOfSpeech()")
    pause = page.get_by_role("button", name="暂停朗读")
    expect(pause).to_be_in_viewport()
    pause.click()
    page.get_by_role("button", name="继续朗读").click()
    said = page.evaluate("said")
    assert said[-1] == said[-2]
    page.get_by_role("button", name="停止朗读").click()
    page.get_by_role("button", name="朗读本文").click()
    assert page.evaluate("said").count("样例县人民政府办公室文件") == 2


def test_voice_that_is_missing_is_told(visit):
    """A browser that can speak but has no voice says so instead of staying silent."""
    page = visit(NEW, PHONE, voice=SPEECH)
    page.get_by_role("button", name="朗读本文").click()
    page.evaluate("failOfSpeech()")
    expect(page.locator(".read-status")).to_contain_text("没有可用的中文语音")


def test_reading_aloud_is_not_offered_where_it_cannot_work(visit):
    """Without the browser's voice, or without scripts, there is no button."""
    without = visit(NEW, PHONE, voice="delete window.speechSynthesis;")
    scriptless = visit(NEW, PHONE, java_script_enabled=False)
    assert without.evaluate("'speechSynthesis' in window") is False
    for page in (without, scriptless):
        expect(page.locator("article")).to_be_visible()
        assert not page.locator(".read-aloud").is_visible()


def test_issue_is_read_on_a_phone_by_touching_next(visit):
    """From the cover, touch by touch, to the last document and back to the contents."""
    page = visit(ISSUE, PHONE, java_script_enabled=False)
    page.get_by_role("link", name="从第一篇读起").click()
    for here in (LONG, NEW):
        page.wait_for_url(f"**/{here}/")  # waits for the style sheets too
        onward = page.locator(".step-on a")
        assert onward.bounding_box()["height"] >= 44
        onward.click()
    page.wait_for_url(f"**/{ISSUE}/")


def test_paper_ends_with_address_day_and_code(visit):
    """Printed are the address, the time of publication and the QR code; buttons and steps are not."""
    page = visit(LONG, PHONE)
    page.emulate_media(media="print")
    for kept in (".address-line", ".paper-only", ".qr-code", ".facts .minor"):
        assert page.locator(kept).first.is_visible(), kept
    for dropped in (".outline-button", ".read-aloud", ".issue-steps ul", ".permanent .button"):
        assert not page.locator(dropped).first.is_visible(), dropped
    code = page.locator(".qr-code").bounding_box()
    assert code["width"] == pytest.approx(28 / 25.4 * 96, abs=1)
