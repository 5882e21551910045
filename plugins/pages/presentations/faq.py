"""The list of questions (常见问题): each unfolds to its answer, so nobody has to go and come back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.model.document import Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.library import Library
from plugins.pages.documents import scrolling_tables
from plugins.pages.entries import link_to
from plugins.pages.presentations.presentation import Data, Presentation, record_of

_ANCHOR = re.compile(r' id="[^"]*"')


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A question a document."""
    return {"questions": [_question(library, document) for document in documents]}


def _question(library: Library, document: Document) -> Data:
    """The anchors of an answer lead into its own page only: two answers may have the same."""
    record = record_of(document, FaqRecord)
    answer = scrolling_tables(_ANCHOR.sub("", library.whole(document).body.html))
    return link_to(library.site, document) | {
        "answer": answer,
        "notes": [note for note in _notes(record) if note],
        "sample": record.sample,
    }


def _notes(record: FaqRecord) -> Iterator[str]:
    yield "、".join(record.issuer)
    yield f"咨询电话：{record.phone}" if record.phone else ""
    yield f"{record.updated_date.isoformat()}核对" if record.updated_date else ""


PRESENTATION = Presentation("list_of_questions.html", shown, shows_text=True)
