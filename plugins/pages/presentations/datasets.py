"""The list of open data (开放数据): what each dataset is, its formats, how often it is updated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.model.blocks import Fact
from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.model.shown import shown_by
from plugins.model.shown.dataset import formats_of
from plugins.model.shown.named import named_facts
from plugins.pages.blocks import shown_fact
from plugins.pages.presentations.presentation import (
    Data,
    Presentation,
    group_entry,
    grouped,
    record_of,
)


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """One group without a heading."""
    return {"groups": grouped(documents, lambda _: "", lambda d: _entry(library, d))}


def _entry(library: Library, document: Document) -> Data:
    record = record_of(document, DatasetRecord)
    facts = [shown_fact(library.site, fact) for fact in _facts(document, record) if fact.value]
    return group_entry(library, document, facts=facts, summary=record.summary)


def _facts(document: Document, record: DatasetRecord) -> Iterator[Fact]:
    yield Fact(shown_by(record).issuer, "、".join(record.issuer))
    yield Fact("格式", "、".join(formats_of(document)))
    yield from named_facts(record, "update_cycle", "updated_date", "access")


PRESENTATION = Presentation("list_of_groups.html", shown)
