"""The list of village affairs (村务公开): by village, with the item and the time of each announcement."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.library import Library
from plugins.pages.presentations.presentation import (
    Data,
    Presentation,
    group_entry,
    grouped,
    record_of,
)


def in_order(_library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    """By town and village; inside one as it was, newest first."""
    return sorted(documents, key=_village)


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A group a village."""
    groups = grouped(
        documents,
        lambda document: " ".join(_village(document)),
        lambda document: _entry(library, document),
    )
    return {"groups": groups}


def _village(document: Document) -> tuple[str, str]:
    return str(document.get("town")), str(document.get("village"))


def _entry(library: Library, document: Document) -> Data:
    record = record_of(document, VillageAffairRecord)
    notes = (record.period or record.cycle, record.item, document.shown_date)
    return group_entry(library, document, notes=notes)


PRESENTATION = Presentation("list_of_groups.html", shown, in_order)
