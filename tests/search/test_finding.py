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
from plugins.search.records import record_of, searchable_text

FIND = """async (queries) => {
    const { openIndex } = await import("/static/js/search_index.js");
    const index = await openIndex("/search/shards.js");
    const answers = [];
    for (const { chosen, ...asked } of queries) {
        const sets = new Map(Object.entries(chosen ?? {}).map(([name, values]) => [name, new Set(values)]));
        const found = await index.find({ ...asked, chosen: sets });
        const shown = await Promise.all(found.results.map((document) => index.shown(document, found)));
        const facets = Object.fromEntries(found.facets);
        answers.push({ urls: shown.map(({ url }) => url), shown, facets, missing: found.missing });
    }
    return answers;
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
    return [found["urls"] for found in answers(page, *queries, **options)]


def answers(page: Page, *queries: str, **options: Any) -> list[dict[str, Any]]:
    """What the index says to each query."""
    found: list[dict[str, Any]] = page.evaluate(FIND, [{"query": q} | options for q in queries])
    return found


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


def test_search_can_be_narrowed_to_values_of_facets(page: Page) -> None:
    """Values of one facet are alternatives, and a document has to satisfy every facet."""
    kind, both, either = (
        asked(page, "政务公开", chosen=chosen)[0]
        for chosen in (
            {"kind": ["规划计划"]},
            {"kind": ["政策文件"], "year": ["2021"]},
            {"year": ["2016", "2020"]},
        )
    )
    assert kind == ["/planning/2021/zwgk-2021-2025/"]
    assert set(both) == {"/normative/2021/tzbf-2021-28/", "/normative/2021/zzbf-2021-28/"}
    assert set(either) == {"/normative/2016/zwgk-2016/", "/normative/2020/zzbf-2020-16/"}


def test_facets_count_what_a_further_choice_would_leave(page: Page) -> None:
    """A facet counts the results that the choices of the other facets leave."""
    (found,) = answers(page, "政务公开", chosen={"kind": ["政策文件"], "year": ["2021"]})
    assert dict(found["facets"]["kind"]) == {"政策文件": 2, "规划计划": 1}
    assert dict(found["facets"]["year"]) == {"2016": 1, "2020": 1, "2021": 2}


def test_repealed_document_comes_after_those_in_force(page: Page) -> None:
    """Of documents that say the same, what is repealed stands behind what is in force."""
    (found,) = asked(page, "巡查河道")
    assert found[-1] == "/normative/2025/sample-03/"


def test_result_shows_the_part_in_which_the_words_stand(page: Page, library: Library) -> None:
    """Deep in a long text, the part that comes to the reader holds the passage that was asked for."""
    words = library.by_id["planning/2021/zwgk-2021-2025"].body.text[-40:-20]
    (found,) = answers(page, words)
    assert squeeze(words) in squeeze(found["shown"][0]["text"])
    assert not found["shown"][0]["is_first"]


@pytest.mark.parametrize(
    "query", ["解释性文件", "解\u200b释\ufeff性文件\u00ad", "二〇二六年", "二○二六年"]
)
def test_what_looks_alike_is_found_alike(page: Page, query: str) -> None:
    """Zero-width characters in text or query part no word, and a circle is the zero of a year."""
    (found,) = asked(page, query)
    assert found[0] == "/normative/2026/echo/"


def test_either_script_finds_the_other(page: Page) -> None:
    """A query in traditional characters, of either place, finds what the simplified one finds."""
    simplified, *others = asked(page, "政务公开标准", "政務公開標準", "政务公開標准")
    assert simplified
    assert others == [simplified, simplified]


def test_absent_word_is_named_and_left_out(page: Page) -> None:
    """A word that nothing contains is reported, and the results are those of the other words."""
    absent, without, alone = answers(page, "政务公开 没有这个词", "政务公开", "没有这个词")
    assert absent["missing"] == alone["missing"] == ["没有这个词"]
    assert sorted(absent["urls"]) == sorted(without["urls"])
    assert alone["urls"] == []
