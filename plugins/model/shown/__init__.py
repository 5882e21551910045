"""What each kind shows beside what all documents show: a table with a row a kind of record.

``facts`` are its own lines of the metadata block, ``blocks`` what stands beside its text, ``brief``
what a list says of it in a few words. A new kind is a new file in this folder and a row here; a
kind without a row shows its text and the lines of every document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from plugins.model.blocks import Block, Fact, lasting_block
from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.kinds.faq import FaqRecord
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.notice import NoticeRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.library import Library
from plugins.model.shown import (
    annual_report,
    consultation,
    dataset,
    decision,
    faq,
    interpretation,
    issue_and_catalog,
    official,
    page,
    service_guide,
    village_affair,
)


def _nothing(*_: Any) -> tuple[()]:
    return ()


def _no_words(*_: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a kind shows; ``issuer`` is what its issuing body is called."""

    facts: Callable[[Any], Iterable[Fact]] = _nothing
    blocks: Callable[[Any, Document, Library], Iterable[Block]] = _nothing
    brief: Callable[[Any, date], str] = _no_words
    issuer: str = "发布机构"


_SHOWN: dict[type[Record], Shown] = {
    BulletinRecord: Shown(issue_and_catalog.issue_facts),
    NormativeRecord: Shown(official.normative_facts, official.normative_blocks),
    PlanningRecord: Shown(
        official.planning_facts, official.planning_blocks, official.planning_brief
    ),
    CatalogRecord: Shown(issue_and_catalog.catalog_facts, issuer="编制单位"),
    InterpretationRecord: Shown(interpretation.facts, interpretation.blocks, issuer="解读单位"),
    ConsultationRecord: Shown(blocks=consultation.blocks, brief=consultation.brief),
    DecisionRecord: Shown(blocks=decision.blocks, brief=decision.brief),
    NoticeRecord: Shown(blocks=official.notice_blocks),
    AnnualReportRecord: Shown(annual_report.facts, annual_report.blocks, annual_report.brief),
    ServiceGuideRecord: Shown(blocks=service_guide.blocks, brief=service_guide.brief),
    DatasetRecord: Shown(blocks=dataset.blocks, brief=dataset.brief, issuer="提供单位"),
    FaqRecord: Shown(blocks=faq.blocks, issuer="答复单位"),
    VillageAffairRecord: Shown(blocks=village_affair.blocks, brief=village_affair.brief),
    PageRecord: Shown(blocks=page.blocks, brief=page.brief),
}

_PLAIN = Shown()


def shown_by(record: Record) -> Shown:
    """What the kind of a record shows."""
    return _SHOWN.get(type(record), _PLAIN)


def blocks_of(library: Library, document: Document) -> list[Block]:
    """What stands beside the text of a document; facts without a value are left out."""
    record = document.record
    made = (_filled(block) for block in shown_by(record).blocks(record, document, library))
    return [block for block in made if _says_something(block)]


def lasting_blocks_of(library: Library, document: Document) -> list[Block]:
    """The same without what depends on the as-of date: what a book of the document shows."""
    return list(filter(_says_something, map(lasting_block, blocks_of(library, document))))


def _says_something(block: Block) -> bool:
    said = (block.state, block.note, block.facts, block.items, block.links, block.table)
    return any(said)


def _filled(block: Block) -> Block:
    return replace(block, facts=tuple(fact for fact in block.facts if fact.value))


def brief_of(library: Library, document: Document) -> str:
    """What a list says of a document beside title, issuer and day; empty where that is enough."""
    return shown_by(document.record).brief(document.record, library.as_of)
