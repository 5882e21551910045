"""R103: a relation points to the kind of document that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.kinds.official import OfficialRecord
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.changes import Change, stated_changes
from plugins.rules.rule import Finding, LibraryRule

ABOUT: Mapping[str, tuple[type[Record], ...]] = {
    "amends": (OfficialRecord,),
    "repeals": (OfficialRecord,),
    "corrects": (OfficialRecord, BulletinRecord),
    "interprets": (OfficialRecord,),
    "concludes": (ConsultationRecord,),
    "is_part_of": (DecisionRecord, PlanningRecord),
}
"""What each relation can be about; a basis and a citation may be anything."""


def check(library: Library) -> Iterator[Finding]:
    """Targets that are here."""
    for change in stated_changes(library, tuple(ABOUT)):
        if not isinstance(change.target.record, _about(change)):
            message = f"{change.target.source}是{change.target.kind.title}"
            yield change.finding(message, f"写{_titles(_about(change))}的网址路径")


def _about(change: Change) -> tuple[type[Record], ...]:
    """A plan is part of a plan, a consultation is part of a decision."""
    is_part = change.predicate == "is_part_of"
    if is_part and isinstance(change.document.record, PlanningRecord):
        return (PlanningRecord,)
    if is_part and isinstance(change.document.record, ConsultationRecord):
        return (DecisionRecord,)
    return ABOUT[change.predicate]


def _titles(classes: tuple[type[Record], ...]) -> str:
    kinds = (kind for kind in KIND_OF_FOLDER.values() if issubclass(kind.record, classes))
    return "、".join(kind.title for kind in kinds)


RULE = LibraryRule(
    "R103",
    Severity.ERROR,
    "解读指向公文，形成的文件指向征求意见，征求意见属于重大行政决策",
    "重大行政决策程序暂行条例；domain.md §10",
    "写这类文件的网址路径",
    check,
)
