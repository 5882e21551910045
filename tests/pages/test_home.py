"""The home page: what stands on it, and on which days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins import urls
from plugins.model.alert import Alert
from plugins.model.document import Attachment
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.library import Library
from plugins.pages.every_page import build_pages
from plugins.pages.home import build_home, open_consultations
from plugins.pages.rendering import PageRecipe
from tests.pages.conftest import PUBLISHED, document

ALERT = Alert(
    text="今晚停水。", since=date(2026, 11, 21), until=date(2026, 11, 23), link="/notices/"
)


@pytest.fixture(scope="module")
def render(theme, read_html):
    """Makes the home page of a library as a tree."""
    recipe = PageRecipe(theme)

    def rendered(library: Library):
        return read_html(recipe.make(build_home(library)[0].inputs).decode())

    return rendered


def with_alert(library: Library, alert: Alert) -> Library:
    """The library of a site with an urgent notice."""
    return replace(library, site=replace(library.site, alert=alert))


@pytest.mark.parametrize(
    ("day", "is_shown"),
    [
        (date(2026, 11, 20), False),
        (date(2026, 11, 21), True),
        (date(2026, 11, 23), True),
        (date(2026, 11, 24), False),
    ],
)
def test_urgent_notice_stands_on_its_days_only(library: Library, render, day, is_shown):
    """Both days of a notice count, and a notice of another day leaves nothing behind."""
    page = render(replace(with_alert(library, ALERT), as_of=day))
    assert [node.text for node in page.all("div", "alert-banner")] == (
        ["紧急通知今晚停水。"] if is_shown else []
    )


def test_urgent_notice_leads_within_the_site_or_out_of_it(library: Library, render):
    """A path gets the folder of the site before it, a whole address stays as it is."""
    for link, href in (("/notices/", "/gongbao/notices/"), ("https://a.cn/b", "https://a.cn/b")):
        page = render(with_alert(library, replace(ALERT, link=link)))
        (way,) = page.one("div", "alert-banner").all("a")
        assert way.attributes["href"] == href


def test_urgent_notice_changes_the_home_page_only(library: Library, artifacts, theme):
    """What comes and goes within a day is in no other page, so no other page is made again."""
    after = {made.path: made for made in build_pages(with_alert(library, ALERT), theme)}
    assert [path for path, made in after.items() if artifacts[path] != made] == ["index.html"]


def test_emblem_stands_on_the_home_page_only(library: Library, theme, read_html, pages):
    """The emblem (国徽) that a county supplies is at the head of the home page, under its own name."""
    picture = Attachment("tuan.png", 10, "0" * 64, "国徽图案")
    made = build_pages(replace(library, pictures={"emblem": picture}), theme)
    published = next(artifact for artifact in made if artifact.path == "static/emblem.png")
    assert published.inputs == {"root": "content", "path": "tuan.png", "sha256": "0" * 64}
    recipe = PageRecipe(theme)
    for artifact in made:
        if artifact.recipe == "page":
            page = read_html(recipe.make(artifact.inputs).decode())
            emblems = [node.attributes for node in page.one("header", "site-header").all("img")]
            shown = [(each["src"], each["alt"]) for each in emblems]
            expected = [("/gongbao/static/emblem.png", "国徽")] * (artifact.path == "index.html")
            assert shown == expected, artifact.path
    assert not any(node.attributes.get("alt") == "国徽" for node in pages["index.html"].walk())


def test_mark_of_a_government_site_stands_in_every_footer(library: Library, theme, read_html):
    """The mark (党政机关网站标识) is a picture if the county supplies one, and is named by it."""
    picture = Attachment("biaoshi.jpg", 10, "0" * 64, "网站标识图案")
    marked = replace(library, pictures={"mark_picture": picture})
    made = {artifact.path: artifact for artifact in build_pages(marked, theme)}
    assert made["static/mark.jpg"].inputs["path"] == "biaoshi.jpg"
    page = read_html(PageRecipe(theme).make(made["normative/index.html"].inputs).decode())
    (image,) = page.one("footer", "site-footer").all("img")
    assert image.attributes["src"] == "/gongbao/static/mark.jpg"
    assert image.attributes["alt"] == "党政机关网站标识"


def consultation(name: str, first: date, last: date):
    """A consultation with its period."""
    record = ConsultationRecord(
        title=f"征求意见{name}", publish_datetime=PUBLISHED, issuer=("样例县人民政府办公室",),
        start_date=first, end_date=last, scope="其他", draft="正文",
    )  # fmt: skip
    return document(f"consultations/2026/{name}", record)


def test_open_consultations_stand_with_the_days_left(library: Library, render):
    """Those on which one may answer today, the one that ends first before the others."""
    begin, today = date(2026, 11, 1), library.as_of
    own = (
        consultation("late", begin, date(2026, 12, 2)),
        consultation("last-day", begin, today),
        consultation("over", begin, date(2026, 11, 21)),
        consultation("to-come", date(2026, 11, 23), date(2026, 12, 30)),
    )
    county = replace(library, documents=(*library.documents, *own))
    shown = [(each["title"], each["left"], each["end"]) for each in open_consultations(county)]
    assert shown == [
        ("征求意见last-day", "今天截止", "2026-11-22"),
        ("征求意见late", "还有10天截止", "2026-12-02"),
    ]
    (listed,) = render(county).all("ul", "open-consultations")
    assert (
        listed.text
        == "征求意见last-day今天截止（2026-11-22止）征求意见late还有10天截止（2026-12-02止）"
    )


def test_nothing_open_leaves_no_heading(pages):
    """Without consultations, notices and pages of the column there are no empty parts."""
    headings = [node.text for node in pages["index.html"].all("h2")]
    assert headings == ["最新公开", "最新一期公报", "政府信息公开", "公开目录", "全部栏目"]


def test_search_stands_before_all_that_is_found_by_it(pages):
    """Search comes first in the content of the home page."""
    first = next(node for node in pages["index.html"].one("main").walk() if node.tag == "form")
    parts = [node for node in pages["index.html"].one("main").walk() if node.tag in {"form", "h2"}]
    assert parts[0] is first
    assert first.attributes["action"] == f"/gongbao/{urls.SEARCH}"
