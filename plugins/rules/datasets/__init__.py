"""Open data (开放数据): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.datasets import (
    code,
    code_unique,
    columns,
    conditions,
    files,
    forbidden,
    related,
    restricted,
    stale,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    forbidden.RULE,
    restricted.RULE,
    files.RULE,
    code.RULE,
    columns.RULE,
    stale.RULE,
    related.RULE,
    code_unique.RULE,
    conditions.RULE,
)
