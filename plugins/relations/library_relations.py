"""The library with its relations: citations linked, inverses computed, force in time known."""

from __future__ import annotations

from dataclasses import replace

from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.relations.citations import link_citations, with_site_folder, without_later_links
from plugins.relations.force import compute_force
from plugins.relations.statements import stated_relations, with_inverses


def relate(library: Library) -> Library:
    """A library like the given one, complete: this is what every later room reads."""
    documents, relations = [], []
    for document in library.documents:
        linked, cited = link_citations(document, library)
        stated = list(stated_relations(document, library))
        known = {relation.object for relation in stated}
        found = (Relation(document.id, "cites", other) for other in cited if other not in known)
        documents.append(with_site_folder(without_later_links(linked, library), library))
        relations += [*stated, *found]
    related = replace(
        library,
        documents=tuple(documents),
        relations=tuple(with_inverses(relations, library)),
    )
    return replace(related, force=compute_force(related))
