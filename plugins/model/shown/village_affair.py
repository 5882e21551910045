"""What an announcement of a village shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import LEAD, Block
from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def brief(record: VillageAffairRecord, _as_of: date) -> str:
    """Village and time, for lists."""
    return f"{record.town}{record.village} {record.period or record.cycle}"


def blocks(record: VillageAffairRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """Where, what, for which time, and who has supervised it."""
    names = ("town", "village", "item", "period", "cycle", "supervisor", "phone")
    yield Block("公开事项", facts=tuple(named_facts(record, *names)), place=LEAD)
