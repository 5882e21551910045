"""What a dataset shows: the 13 core metadata of GB/T 21063.3 (domain.md §11), and its columns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import LEAD, Block, Fact, plain_table
from plugins.model.document import Document
from plugins.model.kinds.dataset import DataColumn, DatasetRecord
from plugins.model.library import Library
from plugins.model.shown.attached import attachment_fact, name_of
from plugins.model.shown.named import chinese_value, named_facts, names_of


def brief(record: DatasetRecord, _as_of: date) -> str:
    """When the data were updated, and how often they are, for lists."""
    return f"更新于 {record.updated_date.isoformat()}，{record.update_cycle}更新"


def blocks(record: DatasetRecord, document: Document, library: Library) -> Iterator[Block]:
    """The files, the columns of the data, and the core metadata, of which the columns are one."""
    yield Block("数据下载", facts=tuple(_files(record, document)), place=LEAD)
    names = names_of(DataColumn)
    rows = [[getattr(column, name) for name in names] for column in record.columns]
    table = plain_table(f"共 {len(rows)} 列", list(names.values()), rows)
    yield Block("信息项", table=table)
    yield Block("核心元数据", facts=tuple(_core(record, document, library)))


def _files(record: DatasetRecord, document: Document) -> Iterator[Fact]:
    for attachment in document.attachments:
        yield attachment_fact(document, "数据文件", name_of(document, attachment))
    yield from named_facts(record, "application_url", "updated_date", "update_cycle", "access")


def _core(record: DatasetRecord, document: Document, library: Library) -> Iterator[Fact]:
    yield from named_facts(record, "category")
    yield Fact("信息资源名称", record.title)
    yield from named_facts(record, "code")
    yield Fact("提供方", chinese_value(record.issuer))
    yield Fact("提供方代码", "、".join(_codes(record, document, library)))
    yield Fact("摘要", record.summary)
    yield Fact("格式", "、".join(formats_of(document)))
    yield Fact("信息项", chinese_value(tuple(column.name for column in record.columns)))
    yield Fact("共享属性", _with_condition(record.sharing, record.sharing_condition))
    yield Fact("开放属性", _with_condition(record.access, record.access_condition))
    yield from named_facts(record, "application_url", "update_cycle", "updated_date")
    yield Fact("发布日期", chinese_value(record.publish_datetime.date()))
    yield from named_facts(record, "related", "phone")


def _codes(record: DatasetRecord, document: Document, library: Library) -> Iterator[str]:
    """The credit codes of the bodies that provide the data, where they are known."""
    for name in record.issuer:
        for body in library.office.bodies_called(name, document.date):
            if body.credit_code:
                yield body.credit_code


def formats_of(document: Document) -> list[str]:
    """The formats of its files, each once (``CSV``)."""
    suffixes = (attachment.path.rpartition(".")[2].upper() for attachment in document.attachments)
    return list(dict.fromkeys(suffixes))


def _with_condition(value: str, condition: str) -> str:
    return f"{value}（{condition}）" if condition else value
