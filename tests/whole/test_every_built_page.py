"""Every page of the sample county as it is published: what inspectors of government sites read.

The rules are those of domain.md §5.1 (meta tags) and §5.2 (footer). What the frame does with values
that are missing is tested on a small library in ``tests/pages/test_frame.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from plugins.model.kinds import KINDS
from tests.pages.conftest import Node, parse_html
from tests.whole.conftest import Built

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")
SHARED = ("og:title", "og:type", "og:url", "og:site_name", "og:description", "og:locale")

STANDING_FOR_OTHERS = {"404.html", "offline.html"}
"""Pages that are shown at the address of another one: they have none of their own."""

OUTSIDE = {"", "search/", "sitemap/", "subscribe/", "accessibility/"}
"""Pages that belong to no column."""

FOOTER = (
    "党政机关网站标识", "我为政府网站找错", "网站标识码：0000000000", "主办单位：样例县人民政府办公室",
    "联系方式：样例：电话000-00000000", "ICP备案编号：样例ICP备", "公安机关备案号：样例公网安备",
    "网站地图", "无障碍声明", "订阅",
)  # fmt: skip

KIND_FOLDERS = {kind.folder for kind in KINDS}
PLACEHOLDERS = re.compile(r"null|none|undefined|nan", re.IGNORECASE)


@pytest.fixture(scope="module")
def pages(sample: Built) -> dict[str, Node]:
    """The tree of every page by its address from the root of the site."""
    found = {}
    for path in sorted(sample.output.rglob("*.html")):
        relative = path.relative_to(sample.output).as_posix()
        address = re.sub(r"(^|/)index\.html$", r"\1", relative)
        found[address] = parse_html(path.read_text("utf-8"))
    assert len(found) > 100
    return found


def meta(page: Node, attribute: str = "name") -> dict[str, str]:
    """The meta tags of a page that have a name, or a property, each of which it has once."""
    tags = [node.attributes for node in page.all("meta") if attribute in node.attributes]
    assert len({tag[attribute] for tag in tags}) == len(tags)
    return {tag[attribute]: tag["content"] for tag in tags}


def is_article(address: str) -> bool:
    """Whether a document lives at an address: a folder of a kind that is no list."""
    folder, _, rest = address.partition("/")
    is_list = re.fullmatch(r"(\d{4}/)?(page/\d+/)?", rest) or address == "planning/matrix/"
    return folder in KIND_FOLDERS and not is_list


def expected_tags(address: str) -> set[str]:
    """The tags that a page must have by its type: home 3, columns 7, articles 10."""
    if address in OUTSIDE | STANDING_FOR_OTHERS:
        return set(SITE)
    return {*SITE, *COLUMN, *(ARTICLE if is_article(address) else ())}


def test_every_page_has_the_tags_of_its_type_and_no_other(pages: Mapping[str, Node]) -> None:
    """Home has the tags of the site, columns also their own, and articles all ten."""
    for address, page in pages.items():
        required = meta(page).keys() & {*SITE, *COLUMN, *ARTICLE}
        assert required == expected_tags(address), address
    assert sum(map(is_article, pages)) >= 28


def test_no_tag_is_empty_or_says_that_nothing_is_there(pages: Mapping[str, Node]) -> None:
    """An empty content is a fault, and so is the null of a program."""
    for address, page in pages.items():
        for node in page.all("meta"):
            content = node.attributes.get("content", "x")
            assert content.strip() == content != "", f"{address}: {node.attributes}"
            assert not PLACEHOLDERS.fullmatch(content), f"{address}: {node.attributes}"


def test_every_page_names_the_same_site(pages: Mapping[str, Node]) -> None:
    """Name, domain without scheme, and code are those of site.yaml everywhere."""
    site = ("样例县人民政府公报（样例）", "www.yanglixian.example", "0000000000")
    for address, page in pages.items():
        assert tuple(meta(page)[name] for name in SITE) == site, address


def test_columns_differ_and_each_speaks_with_one_voice(pages: Mapping[str, Node]) -> None:
    """Pages of one column have the same four tags; two columns share neither name nor description."""
    columns: dict[str, tuple[str, ...]] = {}
    for address, page in pages.items():
        if "ColumnName" in (tags := meta(page)):
            words = tuple(tags[name] for name in COLUMN)
            assert columns.setdefault(tags["ColumnName"], words) == words, address
    for place, name in enumerate(COLUMN[:3]):
        assert len({words[place] for words in columns.values()}) == len(columns), name
    assert len(columns) > len({address.partition("/")[0] for address in pages} & KIND_FOLDERS)


def test_article_tags_say_what_the_reader_sees(pages: Mapping[str, Node]) -> None:
    """ArticleTitle is the h1, and PubDate the time of publication on the page, to the minute."""
    for address in filter(is_article, pages):
        page, tags = pages[address], meta(pages[address])
        assert "".join(tags["ArticleTitle"].split()) == page.one("h1").text, address
        assert re.fullmatch(r"\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d", tags["PubDate"]), address
        assert f"发布时间{tags['PubDate'].replace(' ', '')}" in page.one("main").text, address


def test_every_page_has_one_title_and_one_language(pages: Mapping[str, Node]) -> None:
    """One h1, Chinese as the language of the page, and a title that no other page has."""
    titles: dict[str, str] = {}
    for address, page in pages.items():
        assert len(page.all("h1")) == 1, address
        assert page.one("html").attributes["lang"] == "zh-CN", address
        title = page.one("head").one("title").text
        assert titles.setdefault(title, address) == address, title


def test_canonical_address_is_the_one_that_is_shared(pages: Mapping[str, Node]) -> None:
    """rel=canonical and og:url are the page's own address; a page without one is not indexed."""
    for address, page in pages.items():
        links = [
            n.attributes["href"] for n in page.all("link") if n.attributes["rel"] == "canonical"
        ]
        shared = meta(page, "property")
        if address in STANDING_FOR_OTHERS:
            assert not links and not shared
            assert meta(page)["robots"] == "noindex"
            continue
        assert links == [shared["og:url"]] == [f"https://www.yanglixian.example/{address}"]
        assert tuple(shared) == SHARED, address
        assert "".join(shared["og:title"].split()) == page.one("h1").text, address
        assert (shared["og:type"] == "article") == is_article(address), address
        if is_article(address):
            assert shared["og:url"] == meta(page)["Url"]


@pytest.mark.parametrize("item", FOOTER)
def test_every_footer_is_complete(pages: Mapping[str, Node], item: str) -> None:
    """Each item that the guideline asks for stands in the bottom area of every page."""
    without = [a for a, page in pages.items() if item not in page.one("footer", "site-footer").text]
    assert without == []


def test_footer_and_navigation_are_the_same_everywhere(pages: Mapping[str, Node]) -> None:
    """Head and foot do not change from page to page, so that readers find what they know."""
    for name, kind in (("footer", "site-footer"), ("nav", "site-nav")):
        parts = {address: page.one(name, kind) for address, page in pages.items()}
        ways = {
            tuple((link.text, link.attributes["href"]) for link in part.all("a"))
            for part in parts.values()
        }
        assert len(ways) == 1, name
