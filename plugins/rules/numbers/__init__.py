"""Numbers and codes (文号和编号): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.numbers import (
    citation_form,
    credit_code,
    document_number_code,
    document_number_form,
    document_number_unique,
    document_number_year,
    index_number,
    index_number_unique,
    number_gaps,
    unified_number_form,
    unified_number_missing,
    unified_number_needless,
    unified_number_pattern,
    unified_number_unique,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    document_number_form.RULE,
    document_number_unique.RULE,
    document_number_year.RULE,
    document_number_code.RULE,
    citation_form.RULE,
    number_gaps.RULE,
    index_number.RULE,
    index_number_unique.RULE,
    credit_code.RULE,
    unified_number_pattern.RULE,
    unified_number_form.RULE,
    unified_number_unique.RULE,
    unified_number_missing.RULE,
    unified_number_needless.RULE,
)
