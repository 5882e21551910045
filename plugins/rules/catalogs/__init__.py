"""Disclosure catalogs (政务公开事项标准目录): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.catalogs import (
    disclosure_audience,
    disclosure_column,
    disclosure_field,
    disclosure_live_column,
    disclosure_number,
    disclosure_readable_term,
    disclosure_stale_column,
    disclosure_term,
    disclosure_values,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    disclosure_values.RULE,
    disclosure_column.RULE,
    disclosure_live_column.RULE,
    disclosure_stale_column.RULE,
    disclosure_field.RULE,
    disclosure_number.RULE,
    disclosure_term.RULE,
    disclosure_readable_term.RULE,
    disclosure_audience.RULE,
)
