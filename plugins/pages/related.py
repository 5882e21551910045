"""The documents to which a document stands in relation, both ways, as its page shows them."""

from __future__ import annotations

from typing import Any

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES
from plugins.pages.entries import link_to


def related_documents(library: Library, document: Document) -> list[dict[str, Any]]:
    """A group a predicate that occurs: its Chinese name, and links or, for what is not here, text."""
    grouped: dict[str, list[dict[str, str]]] = {}
    for relation in library.relations_of(document):
        grouped.setdefault(relation.predicate, []).append(reference(library, relation.object))
    return [
        {"name": name, "documents": grouped[predicate]}
        for predicate, name in PREDICATE_NAMES.items()
        if predicate in grouped
    ]


def reference(library: Library, written: str) -> dict[str, str]:
    """A link to the document that ``written`` (an id or a number) means; else the text alone."""
    document = library.resolve(written)
    if document is None:
        return {"title": written, "href": "", "number": ""}
    return link_to(library.site, document)
