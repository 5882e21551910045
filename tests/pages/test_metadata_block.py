"""The metadata block (文件信息): its lines, their order, and what a reader is told before the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.model.facts import facts_of
from plugins.model.library import Library
from plugins.model.organisation import Organisation, OrganisationName
from plugins.model.relation import Force, Relation
from plugins.pages.documents import MAIN_LINES, build_documents, shown_facts
from plugins.pages.rendering import PageRecipe
from tests.filled_records import filled_library
from tests.page_inputs import data_of

NEW = "normative/2021/yzb-2021-3"
OLD = "normative/2020/yzb-2020-16"
PLAN = "planning/2021/plan"


@pytest.fixture(scope="module")
def filled() -> Library:
    """A filled document of every kind; the policy document is in force."""
    library = filled_library()
    return replace(library, force={"normative/2026/filled": Force("有效")})


def test_lines_stand_in_the_order_that_inspectors_know(filled: Library):
    """The lines of domain.md §2.5 first, each by its usual name; then dates, review, and words."""
    document = filled.by_id["normative/2026/filled"]
    assert [fact.label for fact in facts_of(filled, document)] == [
        "索引号", "发文字号", "发布机构", "成文日期", "主题分类", "有效性", "统一编号", "公开方式",
        "文种", "文件性质", "备案号", "备案日期", "施行日期", "有效期至", "印发日期", "发布时间",
        "公开审查", "逾期公开说明", "关键词", "来源", "内容概述",
    ]  # fmt: skip


def test_issuer_and_subjects_lead_to_their_lists(library: Library):
    """From a document a reader gets to all of the same body and of the same subject."""
    document = library.by_id[NEW]
    names = ("样例县人民政府办公室", "样例村")
    record = replace(document.record, issuer=names, theme=("综合政务/政务公开",))
    body = Organisation("office", (OrganisationName(names[0]),))
    own = replace(library, organisations=(body,))
    shown = {
        fact["label"]: [(part["text"], part["href"]) for part in fact["parts"]]
        for fact in shown_facts(own, replace(document, record=record))
    }
    assert shown["发布机构"] == [
        ("样例县人民政府办公室", "/gongbao/organisations/office/"),
        ("、样例村", ""),
    ]
    ((words, href),) = shown["主题分类"]
    assert words == "综合政务/政务公开"
    assert href.startswith("/gongbao/themes/")
    assert shown["有效性"] == [("有效", "")]


def test_line_without_a_value_is_left_out(library: Library):
    """An empty line is a fault; a document says what it has."""
    labels = [fact.label for fact in facts_of(library, library.by_id[NEW])]
    assert labels == ["发文字号", "发布机构", "有效性", "公开方式", "文件性质", "发布时间"]


def test_every_kind_has_main_lines_and_few(filled: Library):
    """A phone shows six lines at most at once: who, when, and by which number."""
    for document in filled.documents:
        shown = [fact for fact in shown_facts(filled, document) if not fact["is_minor"]]
        assert 1 <= len(shown) <= 6, document.id
        assert shown[-1]["label"] == "发布时间"


def test_every_main_line_is_a_line_of_some_kind(filled: Library):
    """No name of a line outlives the line."""
    labels = {fact.label for d in filled.documents for fact in facts_of(filled, d)}
    assert labels >= MAIN_LINES


def test_correction_and_interpretation_are_told_before_the_text(library: Library, theme, read_html):
    """What puts a document right stands first, then what explains it; each is a link."""
    relations = (
        Relation(OLD, "interpreted_by", PLAN),
        Relation(OLD, "corrected_by", NEW),
        Relation(OLD, "cites", PLAN),
    )
    pages = {a.path: a for a in build_documents(replace(library, relations=relations))}
    page = pages[f"{OLD}/index.html"]
    groups = data_of(page)["lead_relations"]
    assert [group["name"] for group in groups] == ["被下列文件更正", "政策解读"]
    main = read_html(PageRecipe(theme).make(page.inputs).decode()).one("main").text
    assert main.index("被下列文件更正：关于废止部分文件的通知") < main.index("各乡镇人民政府：")
