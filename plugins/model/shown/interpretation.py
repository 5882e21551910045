"""What an interpretation shows: the document that it explains, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.blocks import LEAD, Block, Fact
from plugins.model.document import Document
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def facts(record: InterpretationRecord) -> Iterator[Fact]:
    """The forms that it has."""
    return named_facts(record, "form")


def blocks(record: InterpretationRecord, document: Document, library: Library) -> Iterator[Block]:
    """The interpreted documents, with number and validity; who interprets, and whom to ask."""
    for written in library.told(record.interprets):
        yield Block("解读的文件", facts=tuple(_interpreted(written, library)), place=LEAD)
    yield Block("解读和咨询", facts=tuple(named_facts(record, "interpreter", "phone")))


def _interpreted(written: str, library: Library) -> Iterator[Fact]:
    found = library.resolve(written)
    if found is None:
        yield Fact("文件", written)
        return
    yield Fact("文件", f"《{found.record.title}》", f"{found.id}/")
    yield Fact("发文字号", found.doc_no)
    yield Fact("有效性", library.force_of(found).state, is_of_day=True)
