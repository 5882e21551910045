"""R106: a document is not based on one that was repealed or had expired by then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.model.timeline import changes_of
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule, has_duties


def check(library: Library) -> Iterator[Finding]:
    """Own documents, on the day that they bear."""
    for change in stated_changes(library, ("based_on",)):
        day = change.document.known_date
        if day and has_duties(change.document, library.office):
            yield from _ended(library, change, day)


def _ended(library: Library, change: Change, day: date) -> Iterator[Finding]:
    expiry = change.target.get("expiry_date")
    if expiry and expiry < day:
        yield change.finding(f"{change.target.source}在{chinese_date(expiry)}以后已经失效")
        return
    for repeal in changes_of(library, change.target, "repealed_by"):
        # Of a repeal in the same year, of which no more is known, nobody can say that it came before.
        if repeal.day.latest < day and repeal.by.id != change.document.id:
            told = f"{change.target.source}已由 {repeal.by.source} 废止（{repeal.day.shown}）"
            yield change.finding(told)
            return


RULE = LibraryRule(
    "R106",
    Severity.WARNING,
    "失效、废止的文件不作为依据",
    "优化营商环境条例第六十四条；domain.md §2.7",
    "改写现行有效的依据",
    check,
)
