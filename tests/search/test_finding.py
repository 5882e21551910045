"""The index finds exactly the documents that contain the words, in a useful order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from plugins import urls
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.search.bigrams import squeeze
from plugins.search.pagefind_recipe import searchable_text
from plugins.search.records import record_of

FIND = """async (queries) => {
    const { openIndex } = await import("/static/js/search_index.js");
    const index = await openIndex("/search/index/");
    const found = [];
    for (const asked of queries) {
        const { results, missing } = await index.find({ labels: [], byDate: false, ...asked });
        const documents = await Promise.all(results.map((result) => result.data()));
        found.push({ missing, urls: documents.map((document) => document.raw_url) });
    }
    return found;
}"""
TERMS = (
    "掌上公报", "政务公开", "依申请公开办理规范", "公", "的", "政務公開", "行政复议", "县级，以上",
    "各县（市、区）人民政府", "2021", "２０２１年", "APP", "app", "ＡＰＰ", "浙政办发〔2020〕16号",
    "浙政办发[2020]16号", "浙政办发(2020)16号", "16号", "6", "政务公开 台州市", "河长制 通知",
    "推动基层政务公开标准化规范化工作全面落地实施,有效提升我省基层政",
    "浙江省人民政府办公厅关于进一步加强和改进政务公开工作的通知", "区块链、云计算", "“五公开”",
    "没有这个词", "公报掌上", "开 公", "例）》，并",
)  # fmt: skip


@pytest.fixture
def page(phone: BrowserContext, address: str) -> Iterator[Page]:
    """The search page before anything was asked."""
    opened = phone.new_page()
    opened.goto(f"{address}/search/")
    yield opened


def text_of(document: Document, library: Library) -> str:
    """All in which words are looked for."""
    return searchable_text(record_of(document, library))


def containing(library: Library, query: str) -> set[str]:
    """The documents whose text contains every word of the query, by a plain scan."""
    words = [squeeze(word) for word in query.split() if squeeze(word)]
    return {
        urls.href(library.site, urls.document_folder(document))
        for document in library.documents
        if all(word in squeeze(text_of(document, library)) for word in words)
    }


def asked(page: Page, *queries: str, **options: Any) -> list[list[str]]:
    """The addresses that each query finds, in order."""
    given = [{"query": query} | options for query in queries]
    return [found["urls"] for found in page.evaluate(FIND, given)]


def test_results_equal_a_scan_for_chosen_terms(page: Page, library: Library) -> None:
    """One character to thirty, punctuation inside, digits, Latin, numbers in all brackets."""
    found = dict(zip(TERMS, map(set, asked(page, *TERMS)), strict=True))
    assert found == {term: containing(library, term) for term in TERMS}
    assert sum(bool(urls) for urls in found.values()) > 20


def test_results_equal_a_scan_for_random_passages(page: Page, library: Library) -> None:
    """Any passage of any text is found in exactly the documents that contain it."""
    chance = random.Random(20261122)
    queries: list[str] = []
    while len(queries) < 150:
        text = text_of(chance.choice(library.documents), library)
        start = chance.randrange(len(text))
        passage = text[start : start + chance.randint(1, 30)]
        if squeeze(passage):
            queries.append(passage)
    found = asked(page, *queries)
    wrong = [
        query
        for query, urls_found in zip(queries, found, strict=True)
        if set(urls_found) != containing(library, query) or not urls_found
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("word", "count"), [("掌上公报", 1), ("政务公开", 5), ("依申请公开办理规范", 2)]
)
def test_seed_words_find_the_right_seeds(
    page: Page, library: Library, word: str, count: int
) -> None:
    """The words that inspectors try find the documents in whose text, as found, they stand."""
    (found,) = asked(page, word)
    assert set(found) == {
        f"/{document.id}/" for document in library.documents if holds(document, word)
    }
    assert len(found) == count


def holds(document: Document, word: str) -> bool:
    """Whether the word stands in the title or text, white space aside."""
    return word in "".join(f"{document.record.title}\n{document.body.text}".split())


def test_every_document_is_first_for_its_title_and_number(page: Page, library: Library) -> None:
    """A whole title or document number gives its document first (domain.md §5.4)."""
    names = {
        name: f"/{document.id}/"
        for document in library.documents
        for name in (document.record.title, document.doc_no)
        if name
    }
    found = dict(zip(names, (urls_found[0] for urls_found in asked(page, *names)), strict=True))
    assert found == names


def test_titles_come_before_texts(page: Page) -> None:
    """A document with the words in its title stands before one that only speaks of it."""
    (found,) = asked(page, "第7号事项")
    assert found == ["/normative/2025/sample-07/", "/normative/2026/echo/"]


def test_more_frequent_words_come_first_and_date_can_decide(page: Page) -> None:
    """By relevance the densest text is first, by date the newest."""
    (by_relevance,) = asked(page, "落实河长制")
    (by_date,) = asked(page, "巡查河道", byDate=True)
    assert by_relevance[0] == "/normative/2025/sample-25/"
    assert by_date == [f"/normative/2025/sample-{n:02}/" for n in range(25, 0, -1)]


def test_search_can_be_narrowed_to_kind_and_year(page: Page) -> None:
    """A kind and a year leave only documents that are of both."""
    kind, both = (
        asked(page, "政务公开", labels=labels)[0] for labels in (["规划计划"], ["政策文件", "2021"])
    )
    assert kind == ["/planning/2021/zwgk-2021-2025/"]
    assert set(both) == {"/normative/2021/tzbf-2021-28/", "/normative/2021/zzbf-2021-28/"}


@pytest.mark.parametrize(
    "query", ["解释性文件", "解\u200b释\ufeff性文件\u00ad", "二〇二六年", "二○二六年"]
)
def test_what_looks_alike_is_found_alike(page: Page, query: str) -> None:
    """Zero-width characters in text or query part no word, and a circle is the zero of a year."""
    (found,) = asked(page, query)
    assert found[0] == "/normative/2026/echo/"


def test_absent_word_is_named_and_not_dropped(page: Page) -> None:
    """A word that nothing contains empties the result, and the reader is told which it is."""
    (found,) = page.evaluate(FIND, [{"query": "政务公开 没有这个词"}])
    assert found == {"missing": ["没有这个词"], "urls": []}
