"""Annual reports (政府信息公开年报): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.annual_reports import (
    carried_over,
    documents,
    due,
    fees,
    in_force,
    lines,
    one_a_year,
    parts,
    sections,
    sums,
    title_year,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    sums.RULE,
    lines.RULE,
    sections.RULE,
    carried_over.RULE,
    in_force.RULE,
    due.RULE,
    documents.RULE,
    fees.RULE,
    parts.RULE,
    title_year.RULE,
    one_a_year.RULE,
)
