"""Vocabularies (词表): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.vocabularies import (
    theme_addresses,
    vocabulary_values,
)

RULES: tuple[Rule, ...] = (
    vocabulary_values.RULE,
    theme_addresses.RULE,
)
