"""Bodies and their names (机构): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.organisations import (
    distinct_organisations,
    former_names,
    known_issuer,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    known_issuer.RULE,
    distinct_organisations.RULE,
    former_names.RULE,
)
