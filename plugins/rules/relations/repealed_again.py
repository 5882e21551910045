"""R105: what has been repealed is not repealed or amended once more."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.model.timeline import Change as Repeal
from plugins.model.timeline import changes_of
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """The repeal that took effect first counts; every later change of the same document is named."""
    first: dict[str, Repeal | None] = {}
    for change in stated_changes(library, ("repeals", "amends")):
        target = change.target
        if target.id not in first:
            first[target.id] = next(iter(changes_of(library, target, "repealed_by")), None)
        repeal = first[target.id]
        if repeal and change.document.id not in library.withdrawn and _is_once_more(change, repeal):
            told = f"{target.source}已由 {repeal.by.source} 废止（{repeal.day.shown}）"
            yield change.finding(told)


def _is_once_more(change: Change, first: Repeal) -> bool:
    """Whether a change comes after the first repeal; an amendment of its year may have come before."""
    if change.document.id == first.by.id:
        return False
    return change.predicate == "repeals" or change.day.day > first.day.latest


RULE = LibraryRule(
    "R105",
    Severity.WARNING,
    "已经废止的文件不再废止、修改",
    "政府网站发展指引（国办发〔2017〕47号）；domain.md §2.7",
    "核对废止它的是哪一份文件，删去多余的一行",
    check,
)
