"""The timeline and the notice of the day on the pages: what a reader sees of a document's history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.pages.documents import build_documents
from plugins.pages.every_page import build_pages
from plugins.pages.frame import site_values
from plugins.pages.rendering import PageRecipe

OLD, NEW = "normative/2020/yzb-2020-16", "normative/2021/yzb-2021-3"
THIRD = "normative/2026/yzb-2026-9"


@pytest.fixture
def versions(library: Library, make_document) -> Library:
    """Three versions of a document; the last one is not in force yet."""
    old = make_document(OLD, "公开办法", doc_no="样政办发〔2020〕16号", sign_date=date(2020, 4, 20))
    new = make_document(NEW, "公开办法", effective_date=date(2021, 5, 1), repeals=(OLD,))
    third = make_document(THIRD, "公开办法", effective_date=date(2027, 1, 1), repeals=(NEW,))
    relations = (
        Relation(NEW, "repeals", OLD),
        Relation(OLD, "repealed_by", NEW),
        Relation(THIRD, "repeals", NEW),
        Relation(NEW, "repealed_by", THIRD),
    )
    force = {OLD: Force("废止", NEW), NEW: Force("有效"), THIRD: Force("尚未生效")}
    documents = (old, new, third)
    return Library(library.site, (), documents, date(2026, 11, 23), relations, force)


@pytest.fixture
def show(theme, read_html):
    """Makes the page of a document of a library."""

    def page(library: Library, identity: str):
        made = {artifact.path: artifact for artifact in build_documents(library)}
        inputs = made[f"{identity}/index.html"].inputs
        return read_html(PageRecipe(theme).make(inputs).decode())

    return page


def lines(node) -> list[tuple[str, str]]:
    """Machine-readable day and text of each line of a list."""
    return [
        (item.one("time").attributes["datetime"], item.one("div").text) for item in node.all("li")
    ]


def test_events_stand_in_order_with_their_document(show, versions: Library):
    """What was and what will be, each with its day and a link to the document that did it."""
    timeline = show(versions, NEW).one("section", "timeline")
    events = timeline.one("ol", "timeline-events")
    assert lines(events) == [
        ("2021-05-01", "施行"),
        ("2026-11-22", "发布"),
        ("2027-01-01", "将废止公开办法"),
    ]
    assert [link.attributes["href"] for link in events.all("a")] == [f"/gongbao/{THIRD}/"]
    assert [item.one("b").text for item in events.all("li", "timeline-coming")] == ["将废止"]


def test_versions_stand_from_the_oldest_with_this_one_marked(show, versions: Library):
    """Through several steps, each with its state in words; this document has no link to itself."""
    shown = show(versions, NEW).one("ol", "timeline-versions")
    assert lines(shown) == [
        ("2020-04-20", "公开办法样政办发〔2020〕16号废止"),
        ("2021", "公开办法有效本文件"),
        ("2026", "公开办法尚未生效"),
    ]
    (this,) = [item for item in shown.all("li") if "aria-current" in item.attributes]
    assert not this.all("a")
    assert [link.attributes["href"] for link in shown.all("a")] == [
        f"/gongbao/{OLD}/",
        f"/gongbao/{THIRD}/",
    ]


def test_what_will_change_is_told_before_the_text(show, versions: Library):
    """A document that will be repealed is in force, and the reader knows until when."""
    page = show(versions, NEW)
    order = [node.attributes.get("class", "") for node in page.one("main").walk()]
    assert order.index("validity validity-calm") < order.index("document")
    assert page.one("div", "validity").text == (
        "有效依据本站收录的文件判断。将于2027年1月1日由《公开办法》废止。"
    )


def test_document_with_nothing_but_its_publication_has_no_timeline(show, library: Library):
    """Signature and publication stand among the facts already."""
    alone = replace(library, relations=())
    assert not show(alone, OLD).all("section", "timeline")


def test_every_page_of_a_given_day_says_so_and_others_say_nothing(library: Library, html, theme):
    """Who asked for a day gets it named on each page; the site of today has no such line."""
    assert [path for path, text in html.items() if "的状态生成" in text] == []
    assert site_values(library)["as_of"] == ""
    past = replace(library, as_of=date(2025, 12, 31), as_of_given=True)
    recipe = PageRecipe(theme)
    pages = [a for a in build_pages(past, theme) if a.recipe == "page"]
    assert len(pages) == len(html)
    for artifact in pages:
        assert "本站按2025年12月31日的状态生成" in recipe.make(artifact.inputs).decode()
