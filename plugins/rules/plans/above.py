"""J102: the plan that a plan carries out (上位规划) covers its years."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.planning import PlanningRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.changes import stated_changes
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Plans that are here."""
    for change in stated_changes(library, ("is_part_of",)):
        own, above = change.document.record, change.target.record
        if not isinstance(own, PlanningRecord) or not isinstance(above, PlanningRecord):
            continue
        if own.period_start < above.period_start or own.period_end > above.period_end:
            years = f"{above.period_start}—{above.period_end} 年"
            own_years = f"{own.period_start}—{own.period_end} 年"
            message = f"上位规划 {change.target.source} 是 {years}的，本规划是 {own_years}的"
            yield in_field(change.document, f"is_part_of.{change.index}", message)


RULE = LibraryRule(
    "J102",
    Severity.WARNING,
    "上位规划的规划期包括本规划的规划期",
    "domain.md §10",
    "核对两个规划的年份，或者换成同一时期的上位规划",
    check,
)
