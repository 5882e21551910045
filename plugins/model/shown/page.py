"""What a plain page shows beside its text: the nine items of a guide (条例第十二条), or a topic (专题)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import Block, Reference
from plugins.model.document import Document
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def brief(record: PageRecord, _as_of: date) -> str:
    """Whether it is a topic, for lists."""
    return "专题" if record.sections else ""


def blocks(record: PageRecord, _document: Document, library: Library) -> Iterator[Block]:
    """The nine items, for the page that is the guide; the sections of a topic, with their documents."""
    if record.disclosure_guide:
        yield Block("指南要点", facts=tuple(named_facts(record.disclosure_guide)))
    for section in record.sections:
        links = (_reference(library, written) for written in library.told(section.documents))
        yield Block(section.name, links=tuple(links))


def _reference(library: Library, written: str) -> Reference:
    found = library.resolve(written)
    if found is None:
        return Reference(written)
    return Reference(found.record.title, found.doc_no, f"{found.id}/")
