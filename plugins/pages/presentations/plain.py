"""A list of titles: force in time, what matters of the kind, number or body, day."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.pages.entries import entry
from plugins.pages.presentations.presentation import Data, Presentation


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A line a document."""
    return {"entries": [entry(library, document) for document in documents]}


PRESENTATION = Presentation("list.html", shown)
