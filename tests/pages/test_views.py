"""Views: lists by body, theme and validity, the pages that lead to them, and their addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.model.document import Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationCode, OrganisationName
from plugins.model.relation import Force
from plugins.model.validity import ADDRESSES
from plugins.pages.directories import build_directories
from plugins.pages.lists import PAGE_SIZE, build_lists
from plugins.pages.rendering import PageRecipe
from plugins.pages.views import views_of_themes
from tests.page_inputs import data_of

OFFICE = Organisation(
    "office",
    (
        OrganisationName("样例县人民政府办公厅", None, date(2018, 12, 31)),
        OrganisationName("样例县人民政府办公室", date(2019, 1, 1)),
    ),
    (OrganisationCode("样政办发"), OrganisationCode("样政办函", date(2020, 1, 1))),
    "119900000000000275",
    sample=True,
)

PROVINCE = Organisation("province", (OrganisationName("乙省人民政府"),), external=True)
THEMES = {"themes": {"综合政务": "zonghe", "综合政务/政务公开": "gongkai", "科技、教育": "keji"}}


def issued_by(issuer: str, made: Document, **fields: object) -> Document:
    """A document as if another body had issued it."""
    return replace(made, record=replace(made.record, issuer=(issuer,), **fields))


@pytest.fixture(scope="session")
def shelf(library: Library, make_document) -> Library:
    """25 policy documents and a question of the office, and one document of the province."""
    names = ("样例县人民政府办公厅", "样例县人民政府办公室")
    papers = [
        issued_by(
            names[n % 2],
            make_document(f"normative/{2018 + n % 2}/n{n:02}", f"通知{n:02}"),
            sign_date=date(2018 + n % 2, 3, 1 + n),
            theme=("综合政务/政务公开",),
        )
        for n in range(25)
    ]
    question = FaqRecord(
        title="问题", publish_datetime=datetime(2026, 11, 22), issuer=names[1:], theme=("综合政务",)
    )
    asked = replace(papers[0], id="faq/wenti", record=question)
    reprinted = make_document("normative/2020/sheng", "上级文件", sign_date=date(2020, 1, 1))
    documents = (*papers, asked, issued_by("乙省人民政府", reprinted))
    force = {each.id: Force("有效") for each in documents if each is not asked}
    force |= {papers[0].id: Force("废止"), papers[1].id: Force("已修改")}
    return Library(
        library.site, (OFFICE, PROVINCE), documents, library.as_of, (), force, vocabularies=THEMES
    )


@pytest.fixture(scope="session")
def lists(shelf: Library):
    """The data of every page of every list, by output folder."""
    return {a.path.removesuffix("index.html"): data_of(a) for a in build_lists(shelf)}


@pytest.fixture(scope="session")
def shown(shelf: Library, theme, read_html):
    """Renders the page of an output folder."""
    made = {a.path: a for a in (*build_lists(shelf), *build_directories(shelf))}
    recipe = PageRecipe(theme)
    return lambda folder: read_html(recipe.make(made[f"{folder}index.html"].inputs).decode())


def links_of(node) -> dict[str, str]:
    """The links of a part of a page: text to address."""
    return {link.text: link.attributes["href"] for link in node.all("a")}


def test_every_view_has_its_pages_and_those_of_its_years(lists):
    """A body, each kind of what it issued, a theme, a class, a state; years only of long lists."""
    own = [folder for folder in lists if not folder.startswith(("normative/", "faq/"))]
    assert sorted(own) == [
        "organisations/office/",
        "organisations/office/2018/",
        "organisations/office/2019/",
        "organisations/office/2026/",
        "organisations/office/faq/",
        "organisations/office/normative/",
        "organisations/office/normative/page/2/",
        "organisations/office/page/2/",
        "organisations/province/",
        "themes/gongkai/",
        "themes/gongkai/2018/",
        "themes/gongkai/2019/",
        "themes/gongkai/page/2/",
        "themes/zonghe/",
        "themes/zonghe/2018/",
        "themes/zonghe/2019/",
        "themes/zonghe/2026/",
        "themes/zonghe/page/2/",
        "validity/amended/",
        "validity/in-force/",
        "validity/in-force/2018/",
        "validity/in-force/2019/",
        "validity/in-force/2020/",
        "validity/in-force/page/2/",
        "validity/repealed/",
    ]


def test_pages_of_a_view_hold_all_of_its_documents_newest_first(lists):
    """Walking through the pages one meets each document once."""
    pages = [lists[f"organisations/office/{page}"] for page in ("", "page/2/")]
    titles = [entry["title"] for data in pages for entry in data["entries"]]
    assert len(pages[0]["entries"]) == PAGE_SIZE
    assert titles[0] == "问题"
    assert sorted(titles[1:]) == [f"通知{n:02}" for n in range(25)]
    days = [entry["day"] for data in pages for entry in data["entries"]]
    assert days == sorted(days, reverse=True)


def test_body_keeps_its_documents_and_tells_its_names(shown):
    """The page of a renamed body has its former name with its days, its codes, its credit code."""
    page = shown("organisations/office/")
    facts = dict(
        zip((t.text for t in page.all("dt")), (d.text for d in page.all("dd")), strict=True)
    )
    assert page.one("h1").text == "样例县人民政府办公室"
    assert facts == {
        "现名称": "样例县人民政府办公室（2019年1月1日起）",
        "曾用名称": "样例县人民政府办公厅（至2018年12月31日）",
        "机关代字": "样政办发、样政办函（2020年1月1日起）",
        "统一社会信用代码": "119900000000000275",
        "说明": "样例单位，是虚构的。",
    }


def test_body_leads_to_the_kinds_of_what_it_issued(lists):
    """Each kind with its count; a body of one kind needs no such links."""
    (kinds,) = lists["organisations/office/"]["parts"]
    assert [(link["title"], link["count"]) for link in kinds["links"]] == [
        ("政策文件", 25),
        ("常见问题", 1),
    ]
    assert kinds["links"][0]["href"] == "/gongbao/organisations/office/normative/"
    assert lists["organisations/province/"]["parts"] == []
    assert lists["organisations/province/"]["description"] == "本站转载它的文件。"


def test_list_has_the_feed_of_its_body_or_theme(lists):
    """Who likes a list can subscribe to it, from each of its parts too."""
    feeds = {folder: data["feed"]["href"] for folder, data in lists.items()}
    assert feeds["organisations/office/"] == "/gongbao/organisations/office/atom.xml"
    assert feeds["organisations/office/normative/"] == "/gongbao/organisations/office/atom.xml"
    assert feeds["themes/gongkai/2019/"] == "/gongbao/themes/gongkai/atom.xml"
    assert feeds["validity/in-force/"] == "/gongbao/normative/atom.xml"


def test_trail_leads_to_what_is_above(lists):
    """A year of a theme: home, all themes, the class, the theme, this page."""
    trail = [link["href"] for link in lists["themes/gongkai/2018/"]["breadcrumb"]]
    assert trail == [
        "/gongbao/",
        "/gongbao/themes/",
        "/gongbao/themes/zonghe/",
        "/gongbao/themes/gongkai/",
    ]


def test_years_are_shown_where_there_are_several(shown):
    """A year has its count; of a single year no reader needs to choose."""
    years = shown("themes/gongkai/").one("nav", "year-links")
    assert links_of(years) == {
        "2019年（12）": "/gongbao/themes/gongkai/2019/",
        "2018年（13）": "/gongbao/themes/gongkai/2018/",
    }
    assert not shown("organisations/province/").all("nav", "year-links")


def test_policy_documents_are_listed_by_state(lists):
    """The column leads to each state with its count, in the order in which states are told."""
    (states,) = lists["normative/"]["parts"]
    assert [(link["title"], link["count"], link["href"]) for link in states["links"]] == [
        ("有效", 24, "/gongbao/validity/in-force/"),
        ("已修改", 1, "/gongbao/validity/amended/"),
        ("废止", 1, "/gongbao/validity/repealed/"),
    ]
    assert [entry["title"] for entry in lists["validity/repealed/"]["entries"]] == ["通知00"]
    assert lists["validity/repealed/"]["title"] == "废止的政策文件"


def test_addresses_of_states_are_ascii_and_differ():
    """An address can be read aloud on the telephone."""
    assert len(set(ADDRESSES.values())) == len(ADDRESSES)
    assert all(word.isascii() and word.islower() for word in ADDRESSES.values())


def test_directories_lead_to_every_view(shown):
    """Bodies apart from those that are reprinted; a class before its themes; the states."""
    bodies = shown("organisations/").one("main")
    assert [heading.text for heading in bodies.all("h2")] == [
        "本级机构",
        "转载的上级和其他地方机关",
    ]
    assert links_of(bodies)["样例县人民政府办公室（26）"] == "/gongbao/organisations/office/"
    themes = shown("themes/").one("main")
    assert [heading.text for heading in themes.all("h2")] == ["综合政务（26）"]
    assert links_of(themes)["政务公开（25）"] == "/gongbao/themes/gongkai/"
    assert "废止（1）" in links_of(shown("validity/").one("main"))


def test_site_without_bodies_and_themes_has_no_empty_directory(shelf: Library):
    """A page that leads nowhere is not made."""
    bare = replace(shelf, organisations=(), documents=shelf.documents[-2:-1], force={})
    made = build_directories(replace(bare, vocabularies={}))
    assert [artifact.path for artifact in made] == ["themes/index.html"]


def test_theme_of_no_vocabulary_has_a_list(shelf: Library):
    """A site without the vocabulary may write any theme, and its list has a lasting address."""
    views = list(views_of_themes(replace(shelf, vocabularies={})))
    assert {view.title for view in views} == {"综合政务", "政务公开"}
    assert all(view.folder.startswith("themes/t") for view in views)


def test_column_of_a_list_is_named_in_the_meta_tags(lists):
    """Lists of no kind belong to a column too (domain.md §5.1): the page above them all."""
    tags = dict(lists["themes/gongkai/2018/"]["meta"])
    assert tags["ColumnName"] == "主题分类"
    assert dict(lists["organisations/office/"]["meta"])["ColumnName"] == "发布机构"
    assert all(dict(data["meta"])["ColumnType"] for data in lists.values())


def test_page_beside_a_list_is_led_to_from_it(library: Library):
    """The list of plans leads to the matrix of plans."""
    lists = {a.path: data_of(a) for a in build_lists(library)}
    assert [link["href"] for link in lists["planning/index.html"]["beside"]] == [
        "/gongbao/planning/matrix/"
    ]
