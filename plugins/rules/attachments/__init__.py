"""Attachments and links (附件和链接): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.attachments import (
    link_target,
    listed_files,
    stated_and_listed,
    stated_and_present,
    statement_form,
    unlisted_files,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    link_target.RULE,
    listed_files.RULE,
    unlisted_files.RULE,
    stated_and_listed.RULE,
    stated_and_present.RULE,
    statement_form.RULE,
)
