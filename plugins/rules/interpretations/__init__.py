"""Interpretations (政策解读): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.interpretations import (
    contact,
    missing,
    time,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    missing.RULE,
    time.RULE,
    contact.RULE,
)
