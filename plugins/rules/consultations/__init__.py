"""Consultations (征求意见): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.consultations import (
    explanation,
    files,
    masked_names,
    period,
    period_other,
    reasons,
    result_due,
    result_overdue,
    result_time,
    rows,
    start,
    totals,
    ways,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    period.RULE,
    period_other.RULE,
    ways.RULE,
    explanation.RULE,
    files.RULE,
    result_due.RULE,
    result_overdue.RULE,
    result_time.RULE,
    totals.RULE,
    rows.RULE,
    reasons.RULE,
    start.RULE,
    masked_names.RULE,
)
