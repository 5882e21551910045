"""R102: a document amends and repeals earlier ones only; nothing repeals or contains in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule

PREDICATES = ("amends", "repeals")
"""The relations that change another document, which must have been there."""


def check(library: Library) -> Iterator[Finding]:
    """What the dates refute first; a circle shows itself only where dates are missing or equal."""
    possible: list[Change] = []
    for change in stated_changes(library, PREDICATES):
        own, other = change.document.known_date, change.target.known_date
        if own and other and own < other:
            days = f"（{chinese_date(other)}）晚于本文件（{chinese_date(own)}）"
            yield change.finding(f"{change.target.source}{days}")
        else:
            possible.append(change)
    yield from _circles(possible, "修改、废止")
    yield from _circles(list(stated_changes(library, ("is_part_of",))), "属于")


def _circles(changes: list[Change], verb: str) -> Iterator[Finding]:
    changed: dict[str, list[str]] = {}
    for change in changes:
        changed.setdefault(change.document.id, []).append(change.target.id)
    for change in changes:
        if _leads_to(change.target.id, change.document.id, changed):
            yield change.finding(f"{change.target.source}又直接或者间接地{verb}本文件")


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
    "文件只修改、废止在它之前的文件，也不绕着圈互相包括",
    "ELI；domain.md §2.7",
    "核对两份文件的成文日期；关系写反了的，移到另一份文件里",
    check,
)
