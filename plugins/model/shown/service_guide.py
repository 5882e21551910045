"""What a service guide shows: what one needs to know to get something done, in the order of need."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import Block, Fact, plain_table
from plugins.model.document import Document
from plugins.model.kinds.service_guide import Material, ServiceGuideRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts, names_of


def brief(record: ServiceGuideRecord, _as_of: date) -> str:
    """The type of the item, for lists."""
    return record.item_type


def blocks(record: ServiceGuideRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """Place and times, conditions, materials, steps, basis."""
    yield Block("办理信息", facts=tuple(_where_and_when(record)))
    yield Block("申请条件", items=record.conditions)
    yield _materials(record)
    yield Block("办理流程", items=record.steps, steps=True)
    yield Block("设定依据", items=record.basis)


def _where_and_when(record: ServiceGuideRecord) -> Iterator[Fact]:
    yield from named_facts(record, "place", "hours", "phone", "website", "fee")
    for fact in named_facts(record, "legal_days", "promised_days"):
        yield Fact(fact.label, f"{fact.value}个工作日" if fact.value else "")
    yield from named_facts(record, "audience", "item_type", "item_code", "complaint_phone")


def _materials(record: ServiceGuideRecord) -> Block:
    if not record.materials:
        return Block("办理材料", note="不需要提交材料。")
    columns = names_of(Material)
    rows = [[getattr(material, name) for name in columns] for material in record.materials]
    caption = f"共 {len(rows)} 项材料"
    return Block("办理材料", table=plain_table(caption, list(columns.values()), rows))
