"""Changes: what documents say of others in their front matter, with the place of each statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.effect import Day, effect_day
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, in_field


@dataclass(frozen=True, slots=True)
class Change:
    """A statement in the front matter of ``document`` on another document that is here."""

    document: Document
    predicate: str
    index: int
    target: Document

    def finding(self, message: str, hint: str = "") -> Finding:
        """A finding on the line of the statement; the message begins with the relation's name."""
        name = PREDICATE_NAMES[self.predicate]
        field = f"{self.predicate}.{self.index}"
        return in_field(self.document, field, f"{name}的{message}", hint)

    @property
    def day(self) -> Day:
        """The day from which the document has effect."""
        return effect_day(self.document)


def stated_changes(library: Library, predicates: Sequence[str]) -> Iterator[Change]:
    """Statements with these predicates on documents that are here, a document's own left out."""
    for document in stating(library, *predicates):
        for predicate in predicates:
            for index, reference in enumerate(document.get(predicate, ())):
                target = library.resolve(reference)
                if target is not None and target.id != document.id:
                    yield Change(document, predicate, index, target)
