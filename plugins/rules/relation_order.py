"""R102: a document amends and repeals earlier ones only, so nothing repeals in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.relation import PREDICATE_NAMES
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule, in_field

PREDICATES = ("amends", "repeals")
"""The relations that change another document, which must have been there."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A statement in the front matter by which ``document`` changes ``target``."""

    document: Document
    predicate: str
    index: int
    target: Document

    def finding(self, message: str) -> Finding:
        name = PREDICATE_NAMES[self.predicate]
        return in_field(self.document, f"{self.predicate}.{self.index}", f"{name}的{message}")


def check(library: Library) -> Iterator[Finding]:
    """What the dates refute first; a circle shows itself only where dates are missing or equal."""
    possible: list[_Change] = []
    for change in _changes(library):
        own, other = change.document.known_date, change.target.known_date
        if own and other and own < other:
            days = f"（{chinese_date(other)}）晚于本文件（{chinese_date(own)}）"
            yield change.finding(f"{change.target.source}{days}")
        else:
            possible.append(change)
    yield from _circles(possible)


def _changes(library: Library) -> Iterator[_Change]:
    """Changes to other documents that are here."""
    for document in library.documents:
        for predicate in PREDICATES:
            for index, reference in enumerate(document.get(predicate, ())):
                target = library.resolve(reference)
                if target is not None and target.id != document.id:
                    yield _Change(document, predicate, index, target)


def _circles(changes: list[_Change]) -> Iterator[Finding]:
    changed: dict[str, list[str]] = {}
    for change in changes:
        changed.setdefault(change.document.id, []).append(change.target.id)
    for change in changes:
        if _leads_to(change.target.id, change.document.id, changed):
            yield change.finding(f"{change.target.source}又直接或者间接地修改、废止本文件")


def _leads_to(start: str, end: str, changed: Mapping[str, list[str]]) -> bool:
    """Whether ``start`` changes ``end``, itself or by way of others."""
    seen, waiting = {start}, [start]
    while waiting:
        for target in changed.get(waiting.pop(), ()):
            if target == end:
                return True
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return False


RULE = LibraryRule(
    "R102",
    Severity.ERROR,
    "文件只修改、废止在它之前的文件",
    "ELI；domain.md §2.7",
    "核对两份文件的成文日期；关系写反了的，移到另一份文件里",
    check,
)
