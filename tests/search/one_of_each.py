"""One document of each kind of page, with everything that it can have; made up, marked as sample."""

from __future__ import annotations

from datetime import date, datetime

from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.site import Site

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
            line=2, number="1", field="领域甲", item="一级乙", subitem="二级丙",
            content=("内容丁", "内容戊"), basis=("依据己",), time_limit="时限庚", body="主体辛",
            channels=("渠道壬",), audience=("对象癸",), method=("方式子",), level=("层级丑",),
            column="栏目寅",
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
