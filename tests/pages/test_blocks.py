"""Blocks on a page: where they stand, links in their values, the columns in the head of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.model.document import Body, Heading
from plugins.model.library import Library
from plugins.pages.blocks import linked_parts, placed_blocks
from plugins.pages.frame import MAIN_COLUMNS, site_values
from plugins.pages.lists import build_lists
from tests.filled_records import filled_library

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
    parts = linked_parts(text)
    assert "".join(part["text"] for part in parts) == text
    assert [part["href"] for part in parts if part["href"]] == links


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
    entries = next(a.inputs["data"]["entries"] for a in made if a.path == "pages/index.html")
    assert [entry["title"] for entry in entries] == ["first", "middle", "last"]


def test_kind_without_folders_of_years_is_listed_by_year_of_publication(county: Library):
    """Questions, services, datasets and pages may lie in their folder without a year."""
    (question,) = county.of_kind("faq")
    moved = replace(question, id="faq/wenti")
    made = build_lists(replace(county, documents=(moved,), relations=()))
    assert {artifact.path for artifact in made} == {"faq/index.html", "faq/2026/index.html"}
