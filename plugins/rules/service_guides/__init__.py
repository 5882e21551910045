"""Service guides (办事指南): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.service_guides import (
    service_complaints,
    service_days,
    service_fee,
    service_materials,
)

RULES: tuple[Rule, ...] = (
    service_days.RULE,
    service_fee.RULE,
    service_materials.RULE,
    service_complaints.RULE,
)
