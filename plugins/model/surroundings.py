"""Surroundings: the part of a library on which a page depends, and its digest.

A page is made from the documents that it shows and from what stands beside them alone, so it is made
again when the digest of these changes, and at no other time.
``tests/whole/test_pages_by_themselves.py`` holds such pages to those made of the whole library.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from plugins.model.document import Document
from plugins.model.issue_contents import contained_in
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.library import Library, once_a_library

_BESIDE = ("corrected_by", "published_in")
"""What is told of the relations of documents beside."""


@dataclass(frozen=True, eq=False)
class Surroundings:
    """What pages of a library depend on; what is said of a document more than once is kept."""

    library: Library
    _shown: dict[str, str] = field(default_factory=dict)
    _beside: dict[str, str] = field(default_factory=dict)

    def around(self, document: Document) -> list[Document]:
        """What the page of a document shows beside it: each document once, itself not among them."""
        if not self.library.relations_of(document) and not document.get("sections"):
            return []
        found = {own.id: own for own in self._near(document)}
        found.pop(document.id, None)
        return [found[name] for name in sorted(found)]

    def part(self, shown: Sequence[Document], beside: Sequence[Document] = ()) -> Library:
        """The library of these documents: all of those ``shown``, and the records of those beside."""
        library = self.library
        relations = [relation for own in shown for relation in library.relations_of(own)]
        relations += [
            relation
            for own in beside
            for relation in library.relations_of(own)
            if relation.predicate in _BESIDE
        ]
        # A document may stand beside several of those shown, or be one of them.
        return library.part([*beside, *shown], dict.fromkeys(relations))

    def digest(self, shown: Iterable[Document], beside: Sequence[Document] = ()) -> str:
        """A text that changes with all that ``part`` holds: SHA-256, hexadecimal."""
        documents = list(shown)
        told = [self._office, *map(self._of_shown, documents), *map(self._of_beside, beside)]
        told += (self._time(own) for own in (*documents, *beside))
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    def _time(self, document: Document) -> str:
        """Which of the days of a document are over; the day itself where those that are left are told."""
        day, record = self.library.as_of, document.record
        if document.is_past(day):
            return ""
        is_open = (
            isinstance(record, ConsultationRecord) and record.start_date <= day <= record.end_date
        )
        if document.days is None or is_open:
            return day.isoformat()
        return f"{bisect_left(document.days, day)} {bisect_right(document.days, day)}"

    def _near(self, document: Document) -> Iterator[Document]:
        """What it is related to or contains, its versions; of an issue, what corrects its documents."""
        library = self.library
        for relation in library.relations_of(document):
            if related := library.by_id.get(relation.object):
                yield related
        yield from library.versions_of(document)
        for issue in (document, *library.related(document, "published_in")):
            for own in contained_in(library, issue):
                yield own
                yield from library.related(own, "corrected_by")
        # A book says where what it corrects was printed.
        for predicate in ("corrects", "corrected_by"):
            for own in library.related(document, predicate):
                yield from library.related(own, "published_in")

    @cached_property
    def _office(self) -> str:
        """What there is beside the documents, as far as pages show it."""
        library = self.library
        kinds = [kind.folder for kind in library.kinds]
        given = library.as_of.isoformat() if library.as_of_given else ""
        # Pages but the home page show no urgent notice, and none shows how checks are weighed.
        site = replace(library.site, alert=None, rules=())
        office = (site, library.organisations, library.vocabularies)
        told = repr((office, kinds, given, sorted(library.later)))
        return hashlib.sha256(told.encode()).hexdigest()

    def _of_shown(self, document: Document) -> str:
        if document.id not in self._shown:
            relations = [(r.predicate, r.object) for r in self.library.relations_of(document)]
            versions = [version.id for version in self.library.versions_of(document)]
            self._shown[document.id] = (
                f"{document.digest} {self._state(document)} {versions} {relations}"
            )
        return self._shown[document.id]

    def _of_beside(self, document: Document) -> str:
        if document.id not in self._beside:
            relations = [
                (relation.predicate, relation.object)
                for relation in self.library.relations_of(document)
                if relation.predicate in _BESIDE
            ]
            self._beside[document.id] = f"{self._state(document)} {relations}"
        return self._beside[document.id]

    def _state(self, document: Document) -> str:
        force = self.library.force_of(document)
        withdrawn = document.id in self.library.withdrawn
        return f"{document.id} {document.record_digest} {force.state} {force.cause} {withdrawn}"


@once_a_library
def surroundings_of(library: Library) -> Surroundings:
    """The surroundings in a library, of which there is one in a build."""
    return Surroundings(library)
