"""The contents (目录) of an issue of the gazette: the documents that are here, in the order of its pages."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.library import Library


def documents_in(library: Library, section: Section) -> list[Document]:
    """The documents of a section, without what is not here.

    A reference that leads nowhere has stopped the build at the gate (rule B101), unless it is that of a
    later day.
    """
    found = (library.resolve(reference) for reference in section.documents)
    return [document for document in found if document]


def contained_in(library: Library, document: Document) -> list[Document]:
    """The documents of the sections of an issue, or of a topic (专题); none of any other document."""
    names = (name for section in document.get("sections", ()) for name in section.documents)
    found = (library.resolve(name) for name in names)
    return list({own.id: own for own in found if own}.values())


def documents_of(library: Library, record: BulletinRecord) -> list[Document]:
    """The documents of all sections, each once."""
    found = (own for section in record.sections for own in documents_in(library, section))
    return list({document.id: document for document in found}.values())
