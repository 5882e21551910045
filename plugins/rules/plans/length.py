"""J105: a yearly plan is for one year, a development plan for five."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_YEARS = {"年度计划": 1, "发展规划": 5}


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The types of plans whose length is laid down; a development plan may look farther ahead."""
    record = document.record
    if not isinstance(record, PlanningRecord) or record.plan_type not in _YEARS:
        return
    expected, years = _YEARS[record.plan_type], record.period_end - record.period_start + 1
    looks_ahead = record.plan_type == "发展规划" and years > expected
    if years > 0 and years != expected and not looks_ahead:
        message = f"{record.plan_type}一般是 {expected} 年，规划期写了 {years} 年"
        yield in_field(document, "period_end", message)


RULE = DocumentRule(
    "J105",
    Severity.WARNING,
    "年度计划的规划期是一年，发展规划的是五年",
    "domain.md §10",
    "核对规划类型和规划期",
    check,
    of_one_field=True,
    of=(PlanningRecord,),
)
