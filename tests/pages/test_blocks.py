"""Blocks on a page: where they stand, links in their values, the columns in the head of a page."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from plugins.model.document import Body, Heading
from plugins.model.library import Library
from plugins.pages.blocks import linked_parts, placed_blocks
from plugins.pages.frame import MAIN_COLUMNS, site_values
from plugins.pages.lists import build_lists
from tests.filled_records import filled_library
from tests.page_inputs import data_of

TITLES = ("一、总体情况", "二、主动公开", "三、申请", "四、复议", "五、问题")
SECTIONS = Body(
    '<p>前言</p><h2 id="s1">一、总体情况</h2><p>甲</p><h2 id="s2">二、主动公开</h2>'
    '<h2 id="s3">三、申请</h2><p>丙</p><h2 id="s4">四、复议</h2><h2 id="s5">五、问题</h2><p>戊</p>',
    tuple(Heading(2, f"s{n}", name, f"{name[0]}、", n) for n, name in enumerate(TITLES, 1)),
    "",
)


@pytest.fixture
def county() -> Library:
    """A filled document of every kind."""
    return filled_library()


def test_table_stands_at_the_end_of_its_section(county: Library):
    """The tables of a report are cut into the text, and no character of the text is lost."""
    (report,) = county.of_kind("annual-reports")
    report = replace(report, body=SECTIONS)
    placed = placed_blocks(county, report, SECTIONS.html)
    texts = [part["html"] for part in placed["content"]]
    assert "".join(texts) == SECTIONS.html
    ends = ("公开</h2>", "丙</p>", "复议</h2>", "戊</p>")
    assert all(text.endswith(end) for text, end in zip(texts, ends, strict=True))
    assert [len(part["blocks"]) for part in placed["content"]] == [1, 1, 1, 0]
    assert placed["blocks"] == []


def test_tables_follow_the_order_of_the_text(county: Library):
    """A section that stands before its turn takes its table with it, and no text comes twice."""
    (report,) = county.of_kind("annual-reports")
    second, third = '<h2 id="s2">二、主动公开</h2>', '<h2 id="s3">三、申请</h2><p>丙</p>'
    html = SECTIONS.html.replace(second + third, third + second)
    placed = placed_blocks(county, replace(report, body=SECTIONS), html)
    assert "".join(part["html"] for part in placed["content"]) == html
    tables = {
        part["html"].split("</h2>")[-2][-3:]: [
            block["table"]["caption"] for block in part["blocks"]
        ]
        for part in placed["content"]
        if part["blocks"]
    }
    assert tables == {
        "、申请": ["收到和处理政府信息公开申请情况"],
        "动公开": ["主动公开政府信息情况"],
        "、复议": ["政府信息公开行政复议、行政诉讼情况"],
    }


def test_table_without_its_section_stands_after_the_text(county: Library):
    """A report whose headings are missing still shows its numbers."""
    (report,) = county.of_kind("annual-reports")
    placed = placed_blocks(county, report, report.body.html)
    assert [part["blocks"] for part in placed["content"]] == [[]]
    assert len(placed["blocks"]) == 3


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("县政府办公室 000-00000000", ["tel:000-00000000"]),
        ("0576-88888888转8001，12345", ["tel:0576-88888888", "tel:12345"]),
        ("县人民政府 0576-88888888；12345政务服务便民热线", ["tel:0576-88888888", "tel:12345"]),
        ("火警119、急救120", ["tel:119", "tel:120"]),
        ("样例路119号110室", []),
        ("经费12000元，10000件，12345.67万元，12345 人，12345件，0.110", []),
        ("12346", []),
        ("邮箱gk@example.gov.cn", ["mailto:gk@example.gov.cn"]),
        ("见https://www.example.gov.cn/zj?a=1，或来信", ["https://www.example.gov.cn/zj?a=1"]),
        ("119900000000000275/2026-00001", []),
        ("330803-025/2020-69502", []),
        ("2026年11月2日，共12345678件", []),
        ("工作日 8:30—12:00", []),
    ],
)
def test_contacts_in_a_value_are_links(text: str, links: list[str]):
    """Telephones, mail and web addresses can be tapped; index numbers and dates are no telephones."""
    parts = linked_parts(text, has_telephone=True)
    assert "".join(part["text"] for part in parts) == text
    assert [part["href"] for part in parts if part["href"]] == links


@pytest.mark.parametrize("text", ["经费12000元", "12345", "0576-88888888", "拨打110"])
def test_only_a_field_of_telephones_has_links_to_call(text: str):
    """A number in the summary of a document is no telephone, whatever it looks like."""
    assert linked_parts(text, has_telephone=False) == [{"text": text, "href": ""}]


def test_long_word_is_searched_for_contacts_in_no_time(county: Library):
    """60,000 letters without a space take less than a second."""
    for word in ("a" * 60_000, "a@" * 30_000, "a.b" * 20_000, "a@b." * 15_000 + "!"):
        begin = time.process_time()
        linked_parts(word, has_telephone=True)
        assert time.process_time() - begin < 1, word[:4]


def test_head_of_a_page_names_the_main_columns_when_there_are_many(county: Library):
    """With every kind published the head names the main columns, and leads to all others."""
    navigation = site_values(county)["navigation"]
    assert [link["title"] for link in navigation] == [
        "政府公报", "政策文件", "规划计划", "政策解读", "征求意见", "政府信息公开", "全部栏目",
    ]  # fmt: skip
    assert navigation[-1]["href"] == "/gb/sitemap/"
    few = tuple(d for d in county.documents if d.kind.folder in MAIN_COLUMNS)
    assert len(site_values(replace(county, documents=few))["navigation"]) == len(MAIN_COLUMNS)


def test_pages_are_listed_in_the_order_of_their_editors(county: Library):
    """Pages stand by their number of order; of the same number, newest first."""
    (page,) = county.of_kind("pages")
    pages = [
        replace(page, id=f"pages/{name}", record=replace(page.record, title=name, order=order))
        for name, order in (("last", 9), ("first", 1), ("middle", 5))
    ]
    made = build_lists(replace(county, documents=tuple(pages), relations=()))
    entries = next(data_of(a)["entries"] for a in made if a.path == "pages/index.html")
    assert [entry["title"] for entry in entries] == ["first", "middle", "last"]


def test_kind_without_folders_of_years_is_listed_by_year_of_publication(county: Library):
    """Questions, services, datasets and pages may lie in their folder without a year."""
    (question,) = county.of_kind("faq")
    moved = replace(question, id="faq/wenti")
    made = build_lists(replace(county, documents=(moved,), relations=()))
    paths = {artifact.path for artifact in made if artifact.path.startswith("faq/")}
    assert paths == {"faq/index.html", "faq/2026/index.html"}
