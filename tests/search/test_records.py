"""Every word that stands on a page is searchable."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.relation import Force, Relation
from plugins.model.site import Site
from plugins.search.records import build_search, record_of, searchable_text

SITE = Site(name="样例县人民政府公报", base_url="https://www.example.cn/gb", gazette_name="样例")
PUBLISHED = datetime(2026, 11, 22, 9, 30)


def document_of(id: str, record: Record, **rest: object) -> Document:
    """A document with a body of one line."""
    body = Body("<p>正文一句。</p>", (), "正文一句。")
    return Document(id, f"content/{id}.md", record, body, "正文一句。", {}, 1, **rest)  # type: ignore[arg-type]


def library_of(*documents: Document, **rest: object) -> Library:
    """A library of these documents."""
    return Library(SITE, (), documents, date(2026, 11, 22), **rest)  # type: ignore[arg-type]


NOTICE = document_of(
    "normative/2026/notice",
    NormativeRecord(
        title="样例县通知",
        publish_datetime=PUBLISHED,
        source="样例来源",
        issuer=("样例县人民政府办公室",),
        doc_no="样政办发〔2026〕1号",
        index_no="330000/2026-00001",
        unified_no="ZJAC00-2026-0001",
        issuing_mark="样例县人民政府办公室文件",
        addressee="各乡镇人民政府",
        signature="样例县办公室署名",
        sign_date=date(2026, 11, 3),
        print_date=date(2026, 11, 4),
        print_office="样例县印发机关",
        copies="样例县抄送机关",
        note="此件公开发布",
        theme=("综合政务/政务公开",),
        effective_date=date(2026, 12, 1),
        expiry_date=date(2027, 12, 31),
        editor_note="本站说明文字",
    ),
    attachments=(Attachment("normative/2026/notice/附件一.xlsx", 10, "00"),),
)
CATALOG = document_of(
    "catalogs/2026/standard",
    CatalogRecord(
        title="样例目录",
        publish_datetime=PUBLISHED,
        issuer=("样例县编制单位",),
        catalog_type="disclosure",
        version_date=date(2026, 11, 1),
        rows="standard.csv",
    ),
    items=(
        DisclosureItem(
            2, "1", "领域甲", "一级乙", "二级丙", ("内容丁", "内容戊"), ("依据己",), "时限庚", "主体辛",
            ("渠道壬",), ("对象癸",), ("方式子",), ("层级丑",), "栏目寅",
        ),
    ),
)  # fmt: skip
ISSUE = document_of(
    "bulletins/2026/issue",
    BulletinRecord(
        title="样例公报",
        publish_datetime=PUBLISHED,
        year=2026,
        issue_no=1,
        total_no=7,
        issue_date=date(2026, 11, 22),
        sections=(Section(name="省政府办公厅文件", documents=("normative/2026/notice",)),),
        sponsor="样例主办单位",
    ),
)
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


@pytest.mark.parametrize(
    ("document", "words"),
    [(NOTICE, NOTICE_WORDS), (CATALOG, CATALOG_WORDS), (ISSUE, ISSUE_WORDS)],
    ids=["通知", "目录", "公报"],
)
def test_every_field_is_searchable(document: Document, words: str) -> None:
    """Each word that a page shows stands in the searchable text."""
    force = {NOTICE.id: Force("尚未生效")}
    text = searchable_text(document, library_of(CATALOG, ISSUE, NOTICE, force=force))
    assert [word for word in words.split(" ") if word not in text] == []


def test_all_columns_of_a_catalog_are_searchable() -> None:
    """A column that is added to the catalog cannot be forgotten by the search."""
    text = searchable_text(CATALOG, library_of(CATALOG))
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
    assert "国办发〔2019〕54号" in searchable_text(NOTICE, library)
    assert "样例公报" in searchable_text(NOTICE, library)


def test_record_has_what_a_result_shows() -> None:
    """A record names address, title, kind, date, year, validity, and the numbers to ask for."""
    record = record_of(NOTICE, library_of(NOTICE, force={NOTICE.id: Force("有效")}))
    del record["text"]
    assert record == {
        "url": "/gb/normative/2026/notice/",
        "title": "样例县通知",
        "numbers": ["样政办发〔2026〕1号", "330000/2026-00001", "ZJAC00-2026-0001"],
        "kind": "政策文件",
        "year": "2026",
        "date": "2026-11-03",
        "validity": "有效",
    }


def test_document_without_a_date_shows_the_day_of_publication() -> None:
    """No date is invented: a document without one says when it was published."""
    record = NormativeRecord(title="无日期", publish_datetime=PUBLISHED, issuer=())
    undated = document_of("normative/2016/undated", record)
    assert record_of(undated, library_of(undated))["date"] == "2026-11-22发布"


def test_records_are_newest_first() -> None:
    """The index holds the documents newest first, which is the order of results by date."""
    (artifact,) = build_search(library_of(CATALOG, ISSUE, NOTICE))
    dates = [record["date"] for record in artifact.inputs["records"]]
    assert dates == sorted(dates, reverse=True)
    assert (artifact.path, artifact.recipe) == ("search/index/", "pagefind")
