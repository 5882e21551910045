"""Addresses (网址): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.addresses import (
    folder_scheme,
    reserved_address,
    unique_stem,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    unique_stem.RULE,
    reserved_address.RULE,
    folder_scheme.RULE,
)
