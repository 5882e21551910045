"""What policy documents, plans and notices show beside the fields of every official document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import Block, Fact, plain_table
from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.notice import NoticeRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.model.shown.attached import attached
from plugins.model.shown.named import named_facts


def normative_facts(record: NormativeRecord) -> Iterator[Fact]:
    """Type, nature, filing."""
    return named_facts(record, "doc_type", "nature", "filing_no", "filing_date")


def normative_blocks(
    record: NormativeRecord, _document: Document, _library: Library
) -> Iterator[Block]:
    """What a clean-up came to, in the document that announces it."""
    if record.clean_up:
        counts = named_facts(record.clean_up)
        yield Block("清理结果", facts=tuple(Fact(n.label, f"{n.value} 件") for n in counts))


def planning_facts(record: PlanningRecord) -> Iterator[Fact]:
    """Type, period, level, approval."""
    yield from named_facts(record, "plan_type")
    yield Fact("规划期", period(record))
    yield from named_facts(record, "level", "approver", "approval_date")


def planning_brief(record: PlanningRecord, _as_of: date) -> str:
    """The years of the plan, for lists."""
    return period(record)


def planning_blocks(
    record: PlanningRecord, document: Document, _library: Library
) -> Iterator[Block]:
    """The maps with the numbers of their review."""
    rows = [[_map_title(document, each.file), each.map_no] for each in record.maps]
    if rows:
        yield Block("地图", table=plain_table(f"共 {len(rows)} 幅", ["图名", "审图号"], rows))


def notice_blocks(record: NoticeRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """Whom to ask."""
    yield Block("咨询", facts=tuple(named_facts(record, "contact")))


def period(record: PlanningRecord) -> str:
    """``2021—2025年``."""
    if record.period_start == record.period_end:
        return f"{record.period_start}年"
    return f"{record.period_start}—{record.period_end}年"


def _map_title(document: Document, name: str) -> str:
    attachment = attached(document, name)
    return (attachment and attachment.title) or name
