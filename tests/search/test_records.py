"""A record holds every field that a page shows, and what a result shows of it."""

from __future__ import annotations

import pytest

from plugins.model.artifact import worked_out
from plugins.model.document import Body, Document
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.search.index_artifacts import build_search
from plugins.search.places import places_of
from plugins.search.records import record_of, searchable_text
from tests.search.one_of_each import CATALOG, ISSUE, NOTICE, PUBLISHED, document_of, library_of

NOTICE_WORDS = (
    "样例县通知 正文一句。 样政办发〔2026〕1号 330000/2026-00001 ZJAC00-2026-0001 "
    "样例县人民政府办公室文件 各乡镇人民政府： 样例县办公室署名 2026年11月3日 2026年11月4日印发 "
    "样例县印发机关 抄送：样例县抄送机关。 （此件公开发布） 综合政务/政务公开 2026年12月1日 "
    "2027年12月31日 本站说明文字 附件一.xlsx 样例来源 主动公开 尚未生效"
)
CATALOG_WORDS = (
    "样例目录 正文一句。 样例县编制单位 2026年11月1日 领域甲 一级乙 二级丙 内容丁 内容戊 依据己 时限庚 "
    "主体辛 渠道壬 对象癸 方式子 层级丑 栏目寅"
)
ISSUE_WORDS = (
    "样例公报 省政府办公厅文件 样例县通知 2026年第1期（总第7期） 2026年11月22日 样例主办单位"
)


def text_of(document: Document, library: Library) -> str:
    """All in which words are looked for."""
    return searchable_text(record_of(document, library))


@pytest.mark.parametrize(
    ("document", "words"),
    [(NOTICE, NOTICE_WORDS), (CATALOG, CATALOG_WORDS), (ISSUE, ISSUE_WORDS)],
    ids=["通知", "目录", "公报"],
)
def test_every_field_is_searchable(document: Document, words: str) -> None:
    """Each word that a page shows stands in the searchable text."""
    force = {NOTICE.id: Force("尚未生效")}
    text = text_of(document, library_of(CATALOG, ISSUE, NOTICE, force=force))
    assert [word for word in words.split(" ") if word not in text] == []


def test_all_columns_of_a_catalog_are_searchable() -> None:
    """A column that is added to the catalog cannot be forgotten by the search."""
    text = text_of(CATALOG, library_of(CATALOG))
    (item,) = CATALOG.items
    for name in DISCLOSURE_COLUMNS.values():
        value = getattr(item, name)
        assert (value if isinstance(value, str) else value[0]) in text


def test_related_documents_are_searchable_by_title_or_number() -> None:
    """A document that is here is found by its title, one that is not by its number."""
    relations = (
        Relation(ISSUE.id, "contains", NOTICE.id),
        Relation(NOTICE.id, "based_on", "国办发〔2019〕54号"),
        Relation(NOTICE.id, "published_in", ISSUE.id),
    )
    library = library_of(ISSUE, NOTICE, relations=relations)
    assert "国办发〔2019〕54号" in text_of(NOTICE, library)
    assert "样例公报" in text_of(NOTICE, library)


def test_record_has_what_a_result_shows() -> None:
    """A record names address, title, kind, date, year, validity, and the numbers to ask for."""
    record = record_of(NOTICE, library_of(NOTICE, force={NOTICE.id: Force("有效")}))
    del record["text"]
    assert record == {
        "url": "/gb/normative/2026/notice/",
        "title": "样例县通知",
        "numbers": ["样政办发〔2026〕1号", "330000/2026-00001", "ZJAC00-2026-0001"],
        "places": [],
        "year": "2026",
        "day": "2026-11-03",
        "shown": {
            "folder": "normative",
            "kind": "政策文件",
            "body": "样例县人民政府办公室",
            "number": "样政办发〔2026〕1号",
            "date": "2026-11-03",
            "validity": "有效",
        },
        "facets": {
            "kind": ["政策文件"],
            "body": ["样例县人民政府办公室"],
            "year": ["2026"],
            "theme": ["综合政务/政务公开"],
            "validity": ["有效"],
            "audience": [],
        },
    }


def test_document_without_a_date_shows_its_year() -> None:
    """No day is invented: a result shows the year alone, as the lists do."""
    record = NormativeRecord(title="无日期", publish_datetime=PUBLISHED, issuer=())
    undated = document_of("normative/2016/undated", record)
    assert record_of(undated, library_of(undated))["shown"]["date"] == "2016年"


def test_what_nobody_sees_is_not_in_a_record() -> None:
    """Zero-width characters in title, text or number would part words and move the marks."""
    fields = {
        "title": "关\u200b于公开",
        "doc_no": "样政办发\ufeff〔2026〕2号",
        "editor_note": "说\u00ad明",
    }
    record = NormativeRecord(publish_datetime=PUBLISHED, issuer=(), **fields)  # type: ignore[arg-type]
    made = record_of(document := document_of("normative/2026/a", record), library_of(document))
    assert made["title"] == "关于公开"
    assert made["numbers"] == ["样政办发〔2026〕2号"]
    assert "说明" in made["text"]


def test_library_without_documents_has_no_index() -> None:
    """There is nothing to search in before the first document."""
    assert build_search(library_of()) == []


def test_records_are_newest_first_in_shards() -> None:
    """The index holds the documents newest first, in folders that are named by what is in them."""
    *shards, engine, listed = build_search(library_of(CATALOG, ISSUE, NOTICE))
    records = [record for shard in shards for record in worked_out(shard.inputs["records"])]
    days = [record["day"] for record in records]
    assert days == sorted(days, reverse=True)
    assert [shard.recipe for shard in shards] == ["search_shard"] * len(shards)
    assert (engine.path, listed.path) == ("search/engine/", "search/shards.js")
    folders = [f"search/{shard['folder']}" for shard in listed.inputs["shards"]]
    assert folders == [shard.path for shard in shards]


def test_anchors_of_a_text_are_known_by_their_places() -> None:
    """A result leads to the article or heading in which its words stand."""
    body = Body(
        html='<h2 id="s1">一、总体要求</h2><div class="run-in"><h3 id="s1-1">（一）<b>目标</b>。</h3>'
        '<p>各地…</p></div><p class="article" id="tiao-1"><b class="article-number">第一条</b>　为了&lt;公开&gt;</p>',
        outline=(),
        text="一、总体要求\n（一）目标。各地…\n第一条　为了<公开>",
    )
    places = places_of(body.html, body.text)
    assert places == [
        (0, "s1", "一、总体要求"),
        (7, "s1-1", "（一）目标。"),
        (17, "tiao-1", "第一条"),
    ]
