"""What a question shows beside its answer."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.blocks import Block
from plugins.model.document import Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.library import Library
from plugins.model.shown.named import named_facts


def blocks(record: FaqRecord, _document: Document, _library: Library) -> Iterator[Block]:
    """Whom to ask, and when the answer was last checked."""
    yield Block("还有疑问", facts=tuple(named_facts(record, "phone", "updated_date")))
