"""What disclosure asks of every document (政府信息公开): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.disclosure import (
    catalog_entry,
    disclosure_guide,
    faq_basis,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    disclosure_guide.RULE,
    catalog_entry.RULE,
    faq_basis.RULE,
)
