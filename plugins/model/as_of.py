"""The library as it was on a day: what was published later is not part of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.library import Library
from plugins.model.published import published_at


def as_of_day(library: Library, day: date) -> Library:
    """The library of a day that somebody asked for; a document of that day is part of it.

    What refers to a later document is no mistake, so ``later`` keeps what these are called. To be
    used before relations are known, so that none leads to a document that is not there.
    """
    days = {d.id: published_at(d, library.site).date() for d in library.documents}
    later = [document for document in library.documents if days[document.id] > day]
    names = {name for document in later for name in (document.id, document.doc_no) if name}
    return replace(
        library,
        documents=tuple(_on(d, day) for d in library.documents if days[d.id] <= day),
        as_of=day,
        as_of_given=True,
        later=frozenset(names),
    )


def leads_to_later(library: Library, address: str) -> bool:
    """Whether an address from the root of the site is that of a later document, or of its files."""
    if not library.later or not address.startswith("/"):
        return False
    path = PurePosixPath(re.split("[?#]", address)[0].strip("/"))
    return any(folder.as_posix() in library.later for folder in (path, *path.parents))


def _on(document: Document, day: date) -> Document:
    """A consultation without the result that was published later; other documents as they are."""
    record = document.record
    if not isinstance(record, ConsultationRecord) or not record.result:
        return document
    if record.result.publish_date <= day:
        return document
    return replace(document, record=replace(record, result=None, rows=""), items=())
