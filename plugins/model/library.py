"""Library: all documents of a site, built once; everything that makes output only reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeVar

from plugins.model.document import Attachment, Document
from plugins.model.effect import withdrawn_ids
from plugins.model.kinds import KINDS, Kind
from plugins.model.office import Office, Vocabularies
from plugins.model.organisation import Organisation
from plugins.model.relation import Force, Relation
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.model.versions import versions_by_id


def _as_it_is(document: Document) -> Document:
    return document


@dataclass(frozen=True, eq=False)
class Library:
    """The site, its organisations, and its documents with their relations at ``as_of``.

    ``documents`` are sorted by id. ``relations`` hold both directions. ``unreadable`` are the ids of
    files with problems of their own: what refers to them is not wrong. ``folder`` is the content
    folder as editors know it, for messages. ``vocabularies`` are the values of fields that a county
    edits itself, by the name of their file. ``as_of_given`` says that somebody asked for this very
    day; ``later`` are then the ids and numbers of documents that were not yet published on it.
    ``site_lines`` maps fields of ``site.yaml`` (``rules.0.code``) to their lines; ``pictures`` those
    that name a picture (``emblem``) to the file. ``search_words`` is ``search.yaml``, ``search_lines``
    its lines (``pinned.0.documents.0``). ``fetch`` gets the text of a document from where it is kept.
    There is one library in a build: it is compared by identity.
    """

    site: Site
    organisations: tuple[Organisation, ...]
    documents: tuple[Document, ...]
    as_of: date
    relations: tuple[Relation, ...] = ()
    force: Mapping[str, Force] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    folder: str = "content"
    vocabularies: Vocabularies = field(default_factory=dict)
    as_of_given: bool = False
    later: frozenset[str] = frozenset()
    site_lines: Mapping[str, int] = field(default_factory=dict)
    pictures: Mapping[str, Attachment] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    search_lines: Mapping[str, int] = field(default_factory=dict)
    fetch: Callable[[Document], Document] = field(default=_as_it_is, compare=False)

    def whole(self, document: Document) -> Document:
        """A document with its text, in which what it cites is linked.

        The texts of most documents stay on the disk: ``fetch`` gets one of these.
        """
        return document if document.has_text else self.fetch(document)

    @cached_property
    def office(self) -> Office:
        """What there is beside the documents."""
        return Office(self.site, self.organisations, self.vocabularies, self.folder)

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """Documents by identity."""
        return {document.id: document for document in self.documents}

    @cached_property
    def by_number(self) -> dict[str, Document]:
        """Documents by document number (发文字号); the first by id where a number is repeated."""
        return {d.doc_no: d for d in reversed(self.documents) if d.doc_no}

    @cached_property
    def kinds(self) -> list[Kind]:
        """The kinds of which there is a document, in the order of the table of kinds."""
        present = {document.kind.folder for document in self.documents}
        return [kind for kind in KINDS if kind.folder in present]

    @cached_property
    def _relations_of(self) -> dict[str, list[Relation]]:
        grouped: dict[str, list[Relation]] = {}
        for relation in self.relations:
            grouped.setdefault(relation.subject, []).append(relation)
        return grouped

    def relations_of(self, document: Document) -> list[Relation]:
        """The relations in which a document is the subject."""
        return self._relations_of.get(document.id, [])

    @cached_property
    def _related(self) -> dict[tuple[str, str], list[Document]]:
        grouped: dict[tuple[str, str], list[Document]] = {}
        for relation in self.relations:
            if found := self.by_id.get(relation.object):
                grouped.setdefault((relation.subject, relation.predicate), []).append(found)
        return grouped

    def related(self, document: Document, predicate: str) -> list[Document]:
        """The documents that are here and to which a document stands in one relation."""
        return self._related.get((document.id, predicate), [])

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The ids of documents that were repealed before they came into force."""
        return withdrawn_ids(self.documents, lambda document: self.related(document, "repeals"))

    @cached_property
    def _versions(self) -> dict[str, tuple[Document, ...]]:
        return versions_by_id(self.documents, self.related)

    def versions_of(self, document: Document) -> tuple[Document, ...]:
        """The versions of a document, itself among them, the oldest first; none for a single one."""
        return self._versions.get(document.id, ())

    def force_of(self, document: Document) -> Force:
        """The force of a document in time; an empty state for what has none."""
        return self.force.get(document.id, Force(""))

    @cached_property
    def _of_kinds(self) -> dict[str, list[Document]]:
        grouped: dict[str, list[Document]] = {}
        for document in newest_first(self.documents):
            grouped.setdefault(document.kind.folder, []).append(document)
        return grouped

    def of_kind(self, folder: str) -> list[Document]:
        """The documents of one kind, newest first."""
        return list(self._of_kinds.get(folder, ()))

    def part(self, documents: Iterable[Document], relations: Iterable[Relation]) -> Library:
        """The library of some documents; of their force it knows what the whole knows."""
        chosen = {document.id: document for document in documents}
        part = Library(
            self.site,
            self.organisations,
            tuple(chosen[identity] for identity in sorted(chosen)),
            self.as_of,
            tuple(relations),
            {identity: self.force[identity] for identity in chosen if identity in self.force},
            folder=self.folder,
            vocabularies=self.vocabularies,
            as_of_given=self.as_of_given,
            later=self.later,
        )
        # One office for all parts, with what it has looked up of its bodies.
        vars(part)["office"] = self.office
        # These follow from all documents, so they cannot be made of some.
        vars(part)["kinds"] = self.kinds
        vars(part)["withdrawn"] = self.withdrawn.intersection(chosen)
        vars(part)["_versions"] = {
            identity: self._versions[identity] for identity in chosen if identity in self._versions
        }
        return part

    def resolve(self, reference: str) -> Document | None:
        """The document that an editor means by an id or a document number, if it is here."""
        return self.by_id.get(reference) or self.by_number.get(reference)

    def is_awaited(self, reference: str) -> bool:
        """Whether what an editor means is not here for a reason of its own, and so no mistake."""
        return reference in self.unreadable or reference in self.later

    def told(self, references: Iterable[str]) -> list[str]:
        """What editors name, without the addresses of documents of a later day: they tell nothing."""
        return [name for name in references if "/" not in name or name not in self.later]


def newest_first(documents: Iterable[Document]) -> list[Document]:
    """By date, newest first; documents of one day by id, so that the order never varies."""
    return sorted(documents, key=lambda d: (-d.date.toordinal(), d.id))


Found = TypeVar("Found")


def once_a_library(find: Callable[[Library], Found]) -> Callable[[Library], Found]:
    """Let a function of a library work once for each and keep with it what was found."""

    @wraps(find)
    def found(library: Library) -> Found:
        known: dict[Any, Found] = vars(library).setdefault("_found", {})
        if find not in known:
            known[find] = find(library)
        return known[find]

    return found
