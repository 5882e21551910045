"""From when a document has effect, and which documents never came to have any (domain.md §2.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from plugins.model.dates import chinese_date
from plugins.model.document import Document


@dataclass(frozen=True, order=True, slots=True)
class Day:
    """A day by which things are put in order; where only its year is known it is not ``exact``.

    ``day`` is then the first or the last of the year, and never shown.
    """

    day: date
    exact: bool = True

    @property
    def latest(self) -> date:
        """The day itself, or the last of its year: by its end, what is told has happened."""
        return self.day if self.exact else date(self.day.year, 12, 31)

    @property
    def shown(self) -> str:
        """``2021年8月25日``, or ``2016年`` where only the year is known."""
        return chinese_date(self.day) if self.exact else f"{self.day.year}年"

    @property
    def machine(self) -> str:
        """The same for the element ``time``: ``2021-08-25`` or ``2016``."""
        return self.day.isoformat() if self.exact else f"{self.day.year:04}"


def own_day(document: Document) -> Day:
    """The day that a document bears, of which only the year may be known."""
    return Day(document.date, exact=document.known_date is not None)


def effect_day(document: Document) -> Day:
    """The day from which a document changes others: its effective date (施行日期), else its own."""
    effective = document.get("effective_date")
    return Day(effective) if effective else own_day(document)


def withdrawn_ids(
    documents: Iterable[Document], repeals: Callable[[Document], Iterable[Document]]
) -> frozenset[str]:
    """The ids of documents that were repealed before their effective date came.

    They never had effect, so what they say of others never came to be; and this holds for what
    repeals them as well. A repeal of which only the year is known counts by the last day of it: what
    came into force in that year may have been in force. ``repeals`` gives the documents that a
    document repeals.
    """
    withdrawn: set[str] = set()
    repealing = [(own, targets) for own in documents if (targets := tuple(repeals(own)))]
    # What takes effect first is judged first; of one day what was signed last, which may undo the rest.
    for document, targets in sorted(repealing, key=lambda own: _earliest_then_newest(own[0])):
        if document.id not in withdrawn:
            latest = effect_day(document).latest
            withdrawn.update(
                target.id
                for target in targets
                if (begins := target.get("effective_date")) and latest <= begins
            )
    return frozenset(withdrawn)


def _earliest_then_newest(document: Document) -> tuple[date, int, str]:
    return effect_day(document).day, -document.date.toordinal(), document.id
