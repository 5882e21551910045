"""Major decisions (重大行政决策): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.decisions import (
    adjustment,
    overdue,
    participation,
    procedures,
    result,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    procedures.RULE,
    result.RULE,
    participation.RULE,
    adjustment.RULE,
    overdue.RULE,
)
