"""The page of an official document: what a reader meets, in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from plugins.model.library import Library
from plugins.model.relation import Force
from plugins.model.validity import SENTENCES
from plugins.pages.documents import build_documents, scrolling_tables
from plugins.pages.every_page import build_pages
from plugins.pages.outline import outline_tree
from plugins.pages.rendering import PageRecipe
from plugins.pages.validity import validity_banner

OLD = "normative/2020/yzb-2020-16"
NEW = "normative/2021/yzb-2021-3"
PLAN = "planning/2021/plan"


def test_article_holds_exactly_the_text_of_the_document_in_its_order(page_of):
    """Head, title, addressee, body, signature, date, note and imprint, and nothing else."""
    assert page_of(OLD).one("article").text == (
        "样例县人民政府办公室文件样政办发〔2020〕16号关于公开工作的实施意见各乡镇人民政府："
        "一、总体要求（一）指导思想。坚持公开。（二）工作原则。坚持便民。二、保障措施项目经费"
        "样例县人民政府办公室2020年4月20日（此件公开发布）抄送：县委各部门。"
        "样例县人民政府办公室印2020年4月21日印发"
    )


def test_parts_that_the_document_does_not_have_leave_no_trace(page_of):
    """Without issuing mark the number is not in the text; without signature there is no date."""
    article = page_of(NEW).one("article")
    assert article.text == "本办法自公布之日起施行。"
    assert [node.tag for node in article.walk()] == ["article", "div", "p"]


def test_title_stands_under_the_red_head_or_before_all_that_is_said_of_the_document(page_of):
    """A red head belongs over its title; without one the reader meets the title first."""
    for identity, first, second in (
        (OLD, "facts", "document-title"),
        (NEW, "document-title", "facts"),
    ):
        main = page_of(identity).one("main")
        order = [node.attributes.get("class", "") for node in main.walk()]
        assert order.index(first) < order.index(second)
        assert main.one("h1", "document-title")


def test_validity_comes_before_the_text_with_the_document_that_caused_it(page_of):
    """A reader learns that a document is repealed, and by which, before reading it."""
    main = page_of(OLD).one("main")
    order = [node.attributes.get("class", "") for node in main.walk()]
    assert order.index("validity validity-stop") < order.index("facts") < order.index("document")
    banner = main.one("div", "validity")
    assert banner.text.startswith("废止本文件已经废止，不再作为行政管理的依据。")
    assert banner.one("a").attributes["href"] == f"/gongbao/{NEW}/"
    assert banner.one("a").text == "《关于废止部分文件的通知》"


def test_each_state_of_force_is_told_in_words(library: Library):
    """Colour alone never says whether a document may be relied on."""
    plan = library.by_id[PLAN]
    for state in SENTENCES:
        banner = validity_banner(replace(library, force={PLAN: Force(state)}), plan)
        assert banner
        assert banner["state"] == state
        assert banner["sentence"]
    assert validity_banner(replace(library, force={}), plan) is None


def test_sample_is_marked_before_everything_else(page_of):
    """Sample content must not pass for a real document."""
    first = next(node for node in page_of(OLD).one("main").walk() if node.tag == "p")
    assert "样例内容，仅供演示" in first.text
    assert not page_of(NEW).all("p", "sample-notice")


def test_relations_stand_on_both_pages(page_of):
    """What repeals names what it repeals, and the reverse; what is not here is named by number."""
    active = page_of(NEW).one("section", "relations")
    passive = page_of(OLD).one("section", "relations")
    assert active.text == "相关文件废止关于公开工作的实施意见样政办发〔2020〕16号"
    assert passive.text == (
        "相关文件依据国办发〔2019〕54号被下列文件废止关于废止部分文件的通知样政办发〔2021〕3号"
    )
    assert [link.attributes["href"] for link in active.all("a")] == [f"/gongbao/{OLD}/"]
    assert [link.attributes["href"] for link in passive.all("a")] == [f"/gongbao/{NEW}/"]


def test_document_without_relations_has_no_such_heading(page_of):
    """An empty section is not shown."""
    assert not page_of(PLAN).all("section", "relations")


def test_metadata_block_shows_the_time_of_publication_of_the_meta_tag(page_of):
    """The visible time of publication and PubDate are the same (domain.md §5.1)."""
    lines = page_of(OLD).one("section", "facts").one("dl").all("div")
    facts = {pair.one("dt").text: pair.one("dd").text for pair in lines}
    assert facts["发文字号"] == "样政办发〔2020〕16号"
    assert facts["发布时间"] == "2026-11-2209:00"
    assert facts["有效性"] == "废止"


def test_time_written_with_a_zone_is_shown_at_the_sites_place(
    library: Library, theme, read_html, make_document
):
    """The metadata block and PubDate tell the same time, that of the site's clocks."""
    zoned = make_document("normative/2026/zoned", "通知")
    moment = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
    zoned = replace(zoned, record=replace(zoned.record, publish_datetime=moment))
    (artifact,) = build_documents(replace(library, documents=(zoned,), force={}, relations=()))
    page = read_html(PageRecipe(theme).make(artifact.inputs).decode())
    tags = {
        node.attributes.get("name"): node.attributes.get("content") for node in page.all("meta")
    }
    assert tags["PubDate"] == "2026-11-22 09:30"
    assert "2026-11-2209:30" in page.one("section", "facts").text


def test_editor_note_stands_outside_the_article(page_of):
    """What the site says of a text is not part of the text."""
    page = page_of(OLD)
    assert page.one("aside", "editor-note").text == "编者说明：本文为样例。"
    assert not page.one("article").all("aside")


def test_outline_links_to_every_heading_as_a_tree(page_of):
    """An outline of four headings or more leads to their anchors, subheadings inside headings."""
    page = page_of(OLD)
    outline = page.one("div", "outline-tree")
    links = [link.attributes["href"] for link in outline.all("a")]
    assert links == ["#s1", "#s1-1", "#s1-2", "#s2"]
    assert {link[1:] for link in links} <= {node.attributes.get("id") for node in page.walk()}
    assert [item.text for item in outline.all("ol")[1].all("li")] == [
        "（一）指导思想",
        "（二）工作原则",
    ]


def test_short_document_has_no_outline(library: Library, page_of):
    """Three headings need no outline."""
    assert outline_tree(library.by_id[OLD].body.outline[:3]) == []
    assert not page_of(NEW).all("nav", "outline")


def test_traditional_text_names_its_script(page_of):
    """A browser chooses the right forms of characters by the language of the article."""
    assert page_of(PLAN).one("article").attributes["lang"] == "zh-Hant"
    assert page_of(OLD).one("article").attributes["lang"] == "zh-Hans"


def test_wide_table_scrolls_in_a_box_that_the_keyboard_reaches():
    """A table of the text never makes the page scroll sideways."""
    shown = scrolling_tables("<p>表</p><table><tr><td>1</td></tr></table><table></table>")
    assert shown.count('tabindex="0"><table>') == 2
    assert shown.count("</table></div>") == 2


def test_attachment_is_published_beside_the_page_and_linked(artifacts, page_of):
    """The link names type and size, and leads to the file's own artifact."""
    (link,) = page_of(OLD).one("section", "attachments").all("a")
    assert link.text == "申请表"
    assert link.attributes["href"] == f"/gongbao/{OLD}/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx"
    assert "DOCX，23KB" in page_of(OLD).one("section", "attachments").text
    artifact = artifacts[f"{OLD}/申请 表.docx"]
    assert artifact.recipe == "file"
    assert artifact.inputs == {
        "root": "content",
        "path": f"{OLD}/申请 表.docx",
        "sha256": "0" * 64,
    }


def test_page_of_a_document_does_not_depend_on_unrelated_documents(
    library: Library, artifacts, make_document, theme
):
    """A new document remakes the lists and the home page, and no other document's page."""
    added = make_document("normative/2022/another", "关于另一件事的通知")
    larger = replace(library, documents=(*library.documents, added))
    after = {artifact.path: artifact for artifact in build_pages(larger, theme)}
    changed = {path for path, artifact in artifacts.items() if after[path] != artifact}
    assert changed == {
        "index.html",
        "sitemap/index.html",
        "openness/index.html",
        "openness/content/index.html",
        "openness/content/15/index.html",
        "normative/index.html",
        "normative/2020/index.html",
        "normative/2021/index.html",
    }
    assert after.keys() - artifacts.keys() == {
        "normative/2022/index.html",
        "normative/2022/another/index.html",
    }
