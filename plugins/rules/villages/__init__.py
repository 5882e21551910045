"""Village affairs (村务公开): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.villages import (
    accounts,
    issuer,
    period,
    stale,
)

RULES: tuple[Rule, ...] = (
    period.RULE,
    issuer.RULE,
    stale.RULE,
    accounts.RULE,
)
