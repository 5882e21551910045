"""Issues of the gazette (政府公报): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.bulletins import (
    correction_section,
    issue_before_effect,
    issue_contents,
    issue_continuity,
    issue_own_documents,
    issue_year,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    issue_contents.RULE,
    issue_continuity.RULE,
    issue_year.RULE,
    issue_before_effect.RULE,
    issue_own_documents.RULE,
    correction_section.RULE,
)
