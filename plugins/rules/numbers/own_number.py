"""The number of a document as it is meant, for the rules that look at it one after the other."""

from __future__ import annotations

from functools import lru_cache

from plugins.model.document import Document
from plugins.model.identifiers import DocumentNumber


def own_number(document: Document) -> DocumentNumber | None:
    """The document number (发文字号); None for one in another form, and where there is none."""
    return _parsed(document.doc_no)


@lru_cache(maxsize=1)
def _parsed(text: str) -> DocumentNumber | None:
    return DocumentNumber.parse(text)
