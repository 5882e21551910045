"""Dates and terms (日期和期限): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.dates import (
    date_to_come,
    effective_date_missing,
    filing_term,
    folder_year,
    order_of_dates,
    printed_date_form,
    publication_term,
    publication_term_ending,
    publication_time,
    sign_date_missing,
    time_before_effect,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    order_of_dates.RULE,
    publication_term.RULE,
    publication_time.RULE,
    folder_year.RULE,
    publication_term_ending.RULE,
    effective_date_missing.RULE,
    time_before_effect.RULE,
    date_to_come.RULE,
    printed_date_form.RULE,
    filing_term.RULE,
    sign_date_missing.RULE,
)
