"""What an item of the catalog of major decisions shows (domain.md §10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import LEAD, Block, Fact
from plugins.model.document import Document
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def brief(record: DecisionRecord, _as_of: date) -> str:
    """Year of the catalog and progress, for lists."""
    return f"{record.year}年度，{record.status}"


def blocks(record: DecisionRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """The columns of the catalog, the procedures and the basis."""
    yield Block("决策事项", state=record.status, facts=tuple(_columns(record)), place=LEAD)
    yield Block("履行程序", items=record.procedures)
    yield Block("法律政策依据", items=record.basis)


def _columns(record: DecisionRecord) -> Iterator[Fact]:
    yield Fact("目录年份", f"{record.year}年")
    names = ("category", "decision_maker", "undertaker", "planned_completion", "adjustment")
    yield from named_facts(record, *names)
