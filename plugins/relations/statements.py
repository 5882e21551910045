"""Relations that editors state and that an issue implies, with the inverses that are computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.model.relation import INVERSES, STATED, Relation


def stated_relations(document: Document, library: Library) -> Iterator[Relation]:
    """What the front matter says; the object is an id where the document is here."""
    record_class: type = type(document.record)
    for predicate in _stated_by(record_class):
        if references := getattr(document.record, predicate):
            yield from _stated(document, predicate, references, library)
    if isinstance(document.record, BulletinRecord):
        for section in document.record.sections:
            yield from _stated(document, "contains", section.documents, library)


@cache
def _stated_by(record_class: type) -> tuple[str, ...]:
    """The relations that records of a class can state."""
    names = {field.name for field in fields(record_class)}
    return tuple(predicate for predicate in STATED if predicate in names)


def _stated(
    document: Document, predicate: str, references: Iterable[str], library: Library
) -> Iterator[Relation]:
    for reference in library.told(references):
        target = library.resolve(reference)
        yield Relation(document.id, predicate, target.id if target else reference)


def with_inverses(relations: Iterable[Relation], library: Library) -> list[Relation]:
    """All relations in both directions, each once, in the order of statement."""
    once = dict.fromkeys(relations)
    inverses = (
        Relation(relation.object, INVERSES[relation.predicate], relation.subject)
        for relation in once
        if relation.object in library.by_id
    )
    return list(dict.fromkeys([*once, *inverses]))
