"""Force in time (有效性): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.validity import (
    clean_up_sum,
    expiring_soon,
    expiry_missing,
    validity_agrees,
    validity_period,
)

RULES: tuple[Rule, ...] = (
    validity_agrees.RULE,
    expiry_missing.RULE,
    validity_period.RULE,
    expiring_soon.RULE,
    clean_up_sum.RULE,
)
