"""R105: what has been repealed is not repealed or amended once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """The repeal that took effect first counts; every later change of the same document is named."""
    changes: dict[str, list[Change]] = {}
    for change in stated_changes(library, ("repeals", "amends")):
        if change.document.id not in library.withdrawn:
            changes.setdefault(change.target.id, []).append(change)
    for of_one in changes.values():
        repeals = [change for change in of_one if change.predicate == "repeals"]
        if repeals:
            first = min(repeals, key=lambda change: (change.day, change.document.id))
            yield from _later(first, of_one)


def _later(first: Change, changes: Sequence[Change]) -> Iterator[Finding]:
    for change in changes:
        is_repeal = change.predicate == "repeals" and change.document is not first.document
        if change.day > first.day or (change.day == first.day and is_repeal):
            when = first.day.shown
            yield change.finding(
                f"{first.target.source}已由 {first.document.source} 废止（{when}）"
            )


RULE = LibraryRule(
    "R105",
    Severity.WARNING,
    "已经废止的文件不再废止、修改",
    "政府网站发展指引（国办发〔2017〕47号）；domain.md §2.7",
    "核对废止它的是哪一份文件，删去多余的一行",
    check,
)
