"""The library with its relations: citations linked, inverses computed, force in time known."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.relations.citations import (
    cited_by,
    link_citations,
    with_site_folder,
    without_later_links,
)
from plugins.relations.force import compute_force
from plugins.relations.statements import stated_relations, with_inverses


def relate(library: Library) -> Library:
    """A library like the given one, complete: this is what every later room reads.

    The text of a document is linked when it is asked for (``Library.whole``), if it is not here.
    """
    relations: list[Relation] = []
    for document in library.documents:
        stated = list(stated_relations(document, library))
        known = {relation.object for relation in stated}
        cited = (other for other in cited_by(document, library) if other not in known)
        relations += [*stated, *(Relation(document.id, "cites", other) for other in cited)]
    related = replace(
        library,
        documents=tuple(_linked(d, library) if d.has_text else d for d in library.documents),
        relations=tuple(with_inverses(relations, library)),
        fetch=partial(_fetched, library=library),
    )
    return replace(related, force=compute_force(related))


def _fetched(document: Document, library: Library) -> Document:
    return _linked(library.whole(document), library)


def _linked(document: Document, library: Library) -> Document:
    linked = link_citations(document, library)
    return with_site_folder(without_later_links(linked, library), library)
