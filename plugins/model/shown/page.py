"""What a plain page shows beside its text: the nine items of a guide (条例第十二条)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.blocks import Block
from plugins.model.document import Document
from plugins.model.kinds.page import PageRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def blocks(record: PageRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """The nine items, for the page that is the guide."""
    if record.disclosure_guide:
        yield Block("指南要点", facts=tuple(named_facts(record.disclosure_guide)))
