"""The column 政府信息公开: its four entries, what stands in them, and the way to apply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from plugins.model.document import Document
from plugins.model.kinds.page import DisclosureGuide, PageRecord
from plugins.model.library import Library
from plugins.pages.accessibility import build_accessibility
from plugins.pages.frame import site_values
from plugins.pages.openness import build_openness, openness_links
from plugins.pages.rendering import PageRecipe
from plugins.pages.sitemap_page import build_sitemap_page
from tests.page_inputs import data_of
from tests.pages.conftest import PUBLISHED, document

GUIDE = DisclosureGuide(
    classification="a", arrangement="b", access="c", office="d", address="e", hours="f",
    phone="g", fax="h", online="i",
)  # fmt: skip


def plain_page(name: str, **fields: object) -> Document:
    """A plain page called by its name."""
    return document(f"pages/{name}", PageRecord(title=name, publish_datetime=PUBLISHED, **fields))


PAGES = (
    plain_page("zhinan", disclosure_guide=GUIDE, order=1),
    plain_page("zhidu", purpose="公开制度", order=2),
    plain_page("shenqing", purpose="依申请公开", order=3),
    plain_page("shuoming", order=4),
)


def county(library: Library, pages: Sequence[Document] = PAGES) -> Library:
    """The library with plain pages."""
    documents = sorted((*library.documents, *pages), key=lambda each: each.id)
    return replace(library, documents=tuple(documents))


@pytest.fixture(scope="module")
def column(library: Library, theme, read_html):
    """The page of the column."""
    made = build_openness(county(library))[0]
    return read_html(PageRecipe(theme).make(made.inputs).decode())


def test_entries_have_the_names_and_the_order_of_the_province(library: Library):
    """指南, 制度, 法定主动公开内容, 年报 in this order; what is empty is left out; then the button."""
    links = openness_links(county(library))
    assert links is not None
    shown = [(entry["title"], entry["href"]) for entry in links["entries"]]
    assert shown == [
        ("政府信息公开指南", "/gongbao/pages/zhinan/"),
        ("政府信息公开制度", "/gongbao/pages/zhidu/"),
        ("法定主动公开内容", "/gongbao/openness/content/"),
    ]
    assert links["application"]["title"] == "依申请公开"
    assert links["application"]["href"] == "/gongbao/pages/shenqing/"


def test_several_institutions_are_listed_in_the_column(library: Library):
    """An entry with one page leads to it, one with several to its place in the column."""
    more = plain_page("zhidu-2", purpose="公开制度", order=5)
    links = openness_links(county(library, (*PAGES, more)))
    assert links is not None
    assert links["entries"][1]["href"] == "/gongbao/openness/#institutions"


def test_column_shows_its_entries_and_the_way_to_apply(column):
    """Each entry is a part of the page; other plain pages do not stand there."""
    main = column.one("main")
    assert [node.text for node in main.all("h2")] == [
        "政府信息公开指南", "政府信息公开制度", "法定主动公开内容",
    ]  # fmt: skip
    links = [node.attributes["href"] for node in main.all("a")]
    assert links[0] == "/gongbao/pages/shenqing/"
    assert "/gongbao/catalogs/2026/disclosure/" in links
    assert "/gongbao/openness/content/3/" in links
    assert "/gongbao/pages/shuoming/" not in links


def test_column_stands_in_the_navigation_instead_of_its_pages(library: Library):
    """The head of every page leads to the column by its name; its pages are found in it."""
    titles = [link["title"] for link in site_values(county(library))["navigation"]]
    assert titles == ["政府公报", "政策文件", "规划计划", "公开目录", "政府信息公开"]


def test_site_without_anything_for_the_column_has_none(library: Library):
    """Documents alone make no column: the page and the links appear with its first content."""
    alone = replace(library, documents=tuple(d for d in library.documents if d.id[0] == "n"))
    assert build_openness(alone) == []
    assert openness_links(alone) is None
    assert [link["title"] for link in site_values(alone)["navigation"]] == ["政策文件"]


def test_column_without_statutory_content_has_no_page_for_it(library: Library):
    """Of a site of plain pages only, neither the column nor the map leads to an empty page."""
    plain = replace(library, documents=PAGES, relations=(), force={})
    assert [made.path for made in build_openness(plain)] == ["openness/index.html"]
    special = data_of(build_sitemap_page(plain)[0])["special"]
    assert "/gongbao/openness/content/" not in {link["href"] for link in special}


def test_own_statement_on_accessibility_stands_instead_of_ours(library: Library):
    """Two pages of one matter would contradict each other: links lead to the county's own one."""
    own = plain_page("wuzhangai", purpose="无障碍声明")
    for library_now, href in (
        (library, "/gongbao/accessibility/"),
        (county(library, (own,)), "/gongbao/pages/wuzhangai/"),
    ):
        link = {"title": "无障碍声明", "href": href}
        assert link in site_values(library_now)["footer"]
        assert link in data_of(build_sitemap_page(library_now)[0])["special"]
    assert build_accessibility(county(library, (own,))) == []


def test_statement_on_accessibility_says_whom_to_tell(pages):
    """Ours names the standards, the care mode, the keyboard, and the sponsor."""
    text = pages["accessibility/index.html"].one("main").text
    for said in ("WCAG", "GB/T37668", "关怀版", "键盘", "朗读", "联系方式：样例县样例路1号"):
        assert said in text


def test_map_of_the_site_leads_to_the_special_pages(pages):
    """Search, the column, its content, the statement: all are two steps from every page."""
    links = {node.attributes["href"] for node in pages["sitemap/index.html"].one("main").all("a")}
    places = ("search/", "openness/", "openness/content/", "accessibility/", "subscribe/")
    assert {f"/gongbao/{place}" for place in places} <= links
