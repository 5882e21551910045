"""Which lines of the metadata block lead to lists: who issued a document, and its subjects."""

from __future__ import annotations

from collections.abc import Iterator

from plugins import urls
from plugins.model.blocks import Reference
from plugins.model.document import Document
from plugins.model.kinds.fields import fields_by_name
from plugins.model.kinds.record import IssuedRecord
from plugins.model.library import Library
from plugins.model.shown import shown_by
from plugins.model.themes import theme_called


def fact_links(library: Library, document: Document) -> dict[str, list[Reference]]:
    """By the label of a line, the parts of its value that lead somewhere, in their order.

    The document itself stands in each of these lists, so none of them is missing or empty.
    """
    record = document.record
    if not isinstance(record, IssuedRecord):
        return {}
    return {
        shown_by(record).issuer: list(_bodies(library, document, record)),
        fields_by_name(type(record))["theme"].term.name: list(_themes(library, record)),
    }


def _bodies(library: Library, document: Document, record: IssuedRecord) -> Iterator[Reference]:
    """The bodies of the register among those that issued it."""
    for name in record.issuer:
        for body in library.office.bodies_called(name, document.date)[:1]:
            yield Reference(name, path=urls.list_folder(urls.organisation_folder(body.id)))


def _themes(library: Library, record: IssuedRecord) -> Iterator[Reference]:
    for name in record.theme:
        theme = theme_called(library.vocabularies, name)
        yield Reference(name, path=urls.list_folder(urls.theme_folder(theme)))
