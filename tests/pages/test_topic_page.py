"""A topic (专题): documents of several kinds gathered on one page, under headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.page import PageRecord, TopicSection
from plugins.model.library import Library
from plugins.pages.documents import build_documents
from plugins.pages.lists import build_lists
from plugins.pages.rendering import PageRecipe
from tests.page_inputs import data_of

NUMBERED, QUESTION = "normative/2026/a", "normative/2026/b"


@pytest.fixture(scope="session")
def topics(library: Library, make_document) -> Library:
    """A topic that gathers a document by its number, one by its path, and one that is not here."""
    sections = (
        TopicSection(name="文件", documents=("样政发〔2026〕1号", "样政发〔2099〕9号")),
        TopicSection(name="问答", documents=(QUESTION,)),
    )
    record = PageRecord(
        title="查阅专题", publish_datetime=library.documents[0].record.publish_datetime,
        sections=sections,
    )  # fmt: skip
    body = Body("<p>都在这里。</p>", (), "都在这里。")
    topic = Document("pages/zhuanti", "content/pages/zhuanti.md", record, body, "", {}, 1)
    numbered = make_document(NUMBERED, "办法", doc_no="样政发〔2026〕1号")
    return Library(
        library.site,
        (),
        (numbered, make_document(QUESTION, "到哪里查阅"), topic),
        date(2026, 11, 22),
    )


def shown(topics: Library, theme, read_html):
    """The page of the topic."""
    made = {artifact.path: artifact for artifact in build_documents(topics)}
    html = PageRecipe(theme).make(made["pages/zhuanti/index.html"].inputs)
    return read_html(html.decode())


def test_topic_shows_its_sections_after_its_introduction(topics: Library, theme, read_html):
    """Each section is a heading with links in the order of the editor, behind them the numbers."""
    page = shown(topics, theme, read_html)
    blocks = page.all("section", "block")
    assert [block.one("h2").text for block in blocks] == ["文件", "问答"]
    links = [link.attributes["href"] for block in blocks for link in block.all("a")]
    assert links == [f"/gongbao/{NUMBERED}/", f"/gongbao/{QUESTION}/"]
    items = [item.text for item in blocks[0].all("li")]
    assert items == ["办法样政发〔2026〕1号", "样政发〔2099〕9号"]


def test_topic_says_nothing_of_documents_of_a_later_day(topics: Library, theme, read_html):
    """A page as of a day does not tell addresses that came later."""
    early = replace(topics, documents=topics.documents[::2], later=frozenset({QUESTION}))
    headings = [
        h.text for b in shown(early, theme, read_html).all("section", "block") for h in b.all("h2")
    ]
    assert headings == ["文件"]


def test_topic_is_told_apart_in_the_list_of_pages(topics: Library):
    """Among the other pages a topic is marked as one."""
    lists = {artifact.path: data_of(artifact) for artifact in build_lists(topics)}
    assert [entry["brief"] for entry in lists["pages/index.html"]["entries"]] == ["专题"]
