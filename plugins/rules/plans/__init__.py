"""Plans (规划): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.plans import (
    above,
    length,
    map_number,
    maps,
    period,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    period.RULE,
    above.RULE,
    maps.RULE,
    map_number.RULE,
    length.RULE,
)
