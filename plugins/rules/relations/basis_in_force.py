"""R106: a document is not based on one that was repealed or had expired by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule, has_duties


def check(library: Library) -> Iterator[Finding]:
    """Own documents, on the day that they bear."""
    repeals: dict[str, list[Change]] = {}
    for change in stated_changes(library, ("repeals",)):
        if change.document.id not in library.withdrawn:
            repeals.setdefault(change.target.id, []).append(change)
    for change in stated_changes(library, ("based_on",)):
        day = change.document.known_date
        if day and has_duties(change.document, library.office):
            yield from _ended(change, day, repeals.get(change.target.id, ()))


def _ended(change: Change, day: date, repeals: Sequence[Change]) -> Iterator[Finding]:
    expiry = change.target.get("expiry_date")
    if expiry and expiry < day:
        yield change.finding(f"{change.target.source}在{chinese_date(expiry)}以后已经失效")
        return
    earlier = [r for r in repeals if r.day.day < day and r.document is not change.document]
    if earlier:
        first = min(earlier, key=lambda repeal: (repeal.day, repeal.document.id))
        since = first.day.shown
        yield change.finding(f"{change.target.source}已由 {first.document.source} 废止（{since}）")


RULE = LibraryRule(
    "R106",
    Severity.WARNING,
    "失效、废止的文件不作为依据",
    "优化营商环境条例第六十四条；domain.md §2.7",
    "改写现行有效的依据",
    check,
)
