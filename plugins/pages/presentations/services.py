"""The list of service guides (办事指南): by type of item, with place, hours, telephone, time and fee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.model.blocks import Fact
from plugins.model.document import Document
from plugins.model.kinds.fields import fields_by_name
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts
from plugins.pages.blocks import shown_fact
from plugins.pages.presentations.presentation import (
    Data,
    Presentation,
    group_entry,
    grouped,
    record_of,
)


def in_order(_library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    """By type, in the order of the field."""
    types = fields_by_name(ServiceGuideRecord)["item_type"].choices
    return sorted(documents, key=lambda document: types.index(_type(document)))


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A group a type."""
    return {"groups": grouped(documents, _type, lambda document: _entry(library, document))}


def _type(document: Document) -> str:
    return str(document.get("item_type"))


def _entry(library: Library, document: Document) -> Data:
    record = record_of(document, ServiceGuideRecord)
    facts = [shown_fact(library.site, fact) for fact in _facts(record) if fact.value]
    return group_entry(library, document, facts=facts)


def _facts(record: ServiceGuideRecord) -> Iterator[Fact]:
    yield from named_facts(record, "place", "hours", "phone")
    if record.promised_days:
        yield Fact("承诺办结时限", f"{record.promised_days}个工作日")
    yield from named_facts(record, "fee")


PRESENTATION = Presentation("list_of_groups.html", shown, in_order)
