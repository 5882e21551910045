"""What every page has: meta tags, footer, landmarks, headings, links that hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins import urls
from plugins.catalogs.formats import build_catalogs
from plugins.feeds.deadlines import build_calendars
from plugins.feeds.formats import build_feeds
from plugins.model.document import Body, Document
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.pages.every_page import build_pages
from plugins.pages.frame import frame, site_values
from plugins.pages.meta_tags import description_of, filled
from plugins.pages.rendering import PageRecipe

SITE_TAGS = {"SiteName", "SiteDomain", "SiteIDCode"}
COLUMN_TAGS = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
OLD = "normative/2020/yzb-2020-16"


def tags_of(page):
    """The named meta tags of a page."""
    pairs = [node.attributes for node in page.all("meta") if "name" in node.attributes]
    assert len({pair["name"] for pair in pairs}) == len(pairs)
    return {pair["name"]: pair["content"] for pair in pairs}


def test_every_page_names_the_site(pages):
    """Inspectors read name, domain without scheme and code of the site on every page (§5.1)."""
    for page in pages.values():
        tags = tags_of(page)
        assert tags["SiteName"] == "样例县人民政府公报（样例）"
        assert tags["SiteDomain"] == "www.example.gov.cn"
        assert tags["SiteIDCode"] == "3310000000"


def test_columns_and_documents_name_their_column_and_other_pages_do_not(pages):
    """The four column tags stand on lists and documents, different from column to column."""
    with_column = {path: tags_of(page) for path, page in pages.items() if path.count("/") > 0}
    places = ("search", "sitemap", "accessibility", "subscribe")
    outside = {f"{place}/index.html" for place in places}
    for path, tags in with_column.items():
        assert (tags.keys() >= COLUMN_TAGS) == (path not in outside), path
    lists = ("bulletins", "normative", "planning", "catalogs")
    for name in COLUMN_TAGS:
        assert len({with_column[f"{folder}/index.html"][name] for folder in lists}) == 4
    assert not COLUMN_TAGS & tags_of(pages["index.html"]).keys()


def test_document_names_itself(page_of):
    """The tags of an article page, with the title as it is printed."""
    page = page_of(OLD)
    tags = tags_of(page)
    assert tags["ArticleTitle"] == page.one("h1").text == "关于公开工作的实施意见"
    assert tags["PubDate"] == "2026-11-22 09:00"
    assert tags["ContentSource"] == tags["Author"] == "样例县人民政府办公室"
    assert tags["Keywords"] == "公开,标准"
    assert tags["Description"] == "明确公开工作。"
    assert tags["Url"] == f"https://www.example.gov.cn/gongbao/{OLD}/"


def test_tag_without_value_is_left_out(page_of):
    """An empty tag is a fault, so a document without keywords has none."""
    tags = tags_of(page_of("normative/2021/yzb-2021-3"))
    assert "Keywords" not in tags
    assert filled([("A", " "), ("B", ""), ("C", " 值 ")]) == [("C", "值")]


def test_every_article_names_a_source_and_describes_itself(page_of, library: Library):
    """Where nobody has written them, the source is the issuer and the description the text's begin."""
    tags = tags_of(page_of("normative/2021/yzb-2021-3"))
    assert tags["ContentSource"] == "样例县人民政府办公室"
    assert tags["Description"] == "本办法自公布之日起施行。"
    issue = tags_of(page_of("bulletins/2026/gongbao-2026-01"))
    assert issue["ContentSource"] == "样例县人民政府办公室"
    document = library.by_id[OLD]
    long = replace(document, body=replace(document.body, text="公开。\n" * 100))
    bare = replace(long, record=replace(document.record, summary=""))
    assert description_of(bare) == f"{('公开。 ' * 100)[:120]}……"


@given(
    st.lists(st.sampled_from(["公报", "a ", "\n", "\t\u3000", " " * 200, "字" * 119]), max_size=40)
)
def test_description_is_the_beginning_of_the_text_in_one_line(pieces):
    """However much white space a text has: 120 characters of it, and what tells that it goes on."""
    text = "".join(pieces)
    record = Record(title="标题", publish_datetime=datetime(2026, 11, 22, 9, 0))
    written = Document("pages/a", "content/pages/a.md", record, Body("", (), text), "", {}, 1)
    line = " ".join(text.split())
    shown = f"{line[:120]}……" if len(line) > 120 else line
    assert description_of(written) == (shown or written.kind.description)


def test_other_programs_are_told_what_a_page_is(pages):
    """Open Graph on every page that has an address: properties, not names; documents are articles."""
    for path, page in pages.items():
        shared = [n.attributes for n in page.all("meta") if "property" in n.attributes]
        told = {each["property"]: each["content"] for each in shared}
        canonical = [n for n in page.all("link") if n.attributes["rel"] == "canonical"]
        if not canonical:
            assert told == {}, path
            continue
        names = ("title", "type", "url", "site_name", "description", "locale")
        assert list(told) == [f"og:{name}" for name in names], path
        assert told["og:title"].replace(" ", "") == page.one("h1").text, path
        assert told["og:url"] == canonical[0].attributes["href"], path
        assert (told["og:type"] == "article") == ("ArticleTitle" in tags_of(page)), path
        assert told["og:locale"] == "zh_CN"


def test_no_page_shows_a_missing_value(pages, html):
    """No empty content, href or label, and no None, null or Undefined in text or attributes."""
    for path, page in pages.items():
        for word in ("None", "null", "Undefined"):
            assert word not in html[path]
        for node in page.walk():
            for name in ("content", "href", "src", "aria-label", "datetime", "class", "id"):
                assert node.attributes.get(name) != "", f"{path}: <{node.tag} {name}>"


def test_every_page_has_one_h1_and_no_gap_between_levels(pages):
    """Headings go down one level at a time, and the page has one title."""
    for path, page in pages.items():
        levels = [int(node.tag[1]) for node in page.walk() if node.tag in {"h1", "h2", "h3", "h4"}]
        assert levels.count(1) == 1, path
        steps = zip([0, *levels], levels, strict=False)
        assert all(level <= before + 1 for before, level in steps), f"{path}: {levels}"


def test_every_page_has_its_landmarks(pages):
    """Language, one header, main and footer, named navigation, a skip link that leads to main."""
    for path, page in pages.items():
        assert page.one("html").attributes["lang"] == "zh-CN"
        body = page.one("body")
        assert body.one("header", "site-header")
        assert body.one("footer", "site-footer")
        assert body.all("a")[0].attributes["href"] == "#" + body.one("main").attributes["id"]
        names = [node.attributes["aria-label"] for node in body.all("nav")]
        assert len(set(names)) == len(names), path
        identifiers = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
        assert len(set(identifiers)) == len(identifiers), path


def test_every_page_can_be_enlarged(pages):
    """The viewport follows the device and does not forbid zooming."""
    for page in pages.values():
        assert tags_of(page)["viewport"] == "width=device-width, initial-scale=1"


def test_every_page_offers_search(pages):
    """A plain form that leads to the search page, once on every page that is read online."""
    for path, page in pages.items():
        if path == urls.OFFLINE_PAGE:
            continue
        (form,) = [f for f in page.all("form") if f.attributes.get("role") == "search"]
        assert form.attributes["action"] == "/gongbao/search/", path
        assert "q" in [field.attributes.get("name") for field in form.all("input")]


@pytest.mark.parametrize(
    "shown",
    [
        "主办单位：样例县人民政府办公室（样例）",
        "联系方式：样例县样例路1号",
        "网站标识码：3310000000",
        "ICP备案编号：样例ICP备00000000号",
        "公安机关备案号：样例公网安备00000000000000号",
        "我为政府网站找错",
        "党政机关网站标识",
        "网站地图",
        "无障碍声明",
        "订阅",
    ],
)
def test_every_footer_has_what_the_guideline_asks(pages, shown):
    """The bottom area of every page lists the items of domain.md §5.2."""
    for page in pages.values():
        assert shown in page.one("footer", "site-footer").text


def test_footer_leaves_out_what_is_not_known(library: Library, theme, read_html):
    """A site without registration numbers shows no empty labels."""
    names = ("icp_no", "police_no", "error_report_url", "site_code", "mark_url")
    plain = replace(library.site, **dict.fromkeys(names, ""))
    artifact = build_pages(replace(library, site=plain), theme)[0]
    page = read_html(PageRecipe(theme).make(artifact.inputs).decode())
    footer = page.one("footer", "site-footer").text
    assert "备案" not in footer
    assert "找错" not in footer
    assert "标识" not in footer
    assert "SiteIDCode" not in tags_of(page)


def test_every_page_has_its_canonical_address_and_a_feed(pages):
    """The canonical address is the page's own; a page that stands for others has none."""
    for path, page in pages.items():
        links = {node.attributes["rel"]: node.attributes["href"] for node in page.all("link")}
        # The feed in its second format: tests/pages/test_subscribe.py looks at both.
        assert links["alternate"].endswith("feed.json")
        if path in {"404.html", urls.OFFLINE_PAGE}:
            assert "canonical" not in links
            assert tags_of(page)["robots"] == "noindex"
        else:
            address = path.removesuffix("index.html")
            assert links["canonical"] == f"https://www.example.gov.cn/gongbao/{address}"


def test_every_link_inside_the_site_has_the_folder_of_the_site_and_leads_somewhere(
    pages, artifacts, library: Library
):
    """Links begin with the site's folder, and their targets are published by some room."""
    builders = (build_feeds, build_calendars, build_catalogs)
    other_rooms = {made.path for build in builders for made in build(library)}
    books = (urls.book_pdf, urls.phone_pdf)
    other_rooms |= {book(document) for document in library.documents for book in books}
    published = artifacts.keys() | other_rooms
    for path, page in pages.items():
        for node in page.walk():
            href = node.attributes.get("href", "")
            if not href or href.startswith(("https://", "webcal://", "#", "?")) or "%" in href:
                continue
            assert href.startswith("/gongbao/"), f"{path}: {href}"
            target = href.removeprefix("/gongbao/")
            target += "index.html" if target.endswith("/") or not target else ""
            assert target in published, f"{path}: {href}"


def test_page_asks_nothing_of_another_host(pages):
    """Styles, scripts, icons and pictures come from the site itself."""
    for page in pages.values():
        for node in page.walk():
            source = node.attributes.get("src", "")
            if node.tag == "link" and node.attributes["rel"] in {"stylesheet", "icon"}:
                source = node.attributes["href"]
            assert not source or source.startswith("/gongbao/static/")


def test_pages_run_modules_of_the_site_only(pages):
    """Every page has the one script that enhances it, a module; only search has one of its own.

    The reader's settings are no module: that would run after the first paint.
    """
    for path, page in pages.items():
        scripts = [script.attributes for script in page.all("script") if "src" in script.attributes]
        assert scripts.pop(0) == {"src": "/gongbao/static/js/settings.js"}
        assert all(script["type"] == "module" for script in scripts)
        names = [script["src"].rsplit("/", 1)[-1] for script in scripts]
        assert names == ["site.js"] + (["search.js"] if path == "search/index.html" else [])


def test_navigation_has_no_empty_column(library: Library):
    """A column without content is a fault, so it is neither in the navigation nor published."""
    documents = tuple(d for d in library.documents if d.kind.folder == "normative")
    navigation = site_values(replace(library, documents=documents))["navigation"]
    assert [link["title"] for link in navigation] == ["政策文件"]


def test_trail_leads_from_home_through_the_column(page_of, library: Library):
    """The trail of a document: home, column, and the page itself without a link."""
    trail = page_of(OLD).one("nav", "breadcrumb")
    assert [link.attributes["href"] for link in trail.all("a")] == [
        "/gongbao/",
        "/gongbao/normative/",
    ]
    assert [item.text for item in trail.all("li")][-1] == "关于公开工作的实施意见"
    column = frame(library.site, "政策文件", "normative/", library.by_id[OLD].kind)
    assert [link["title"] for link in column["breadcrumb"]] == ["首页"]
