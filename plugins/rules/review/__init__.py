"""The review before publication (公开审查): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.review import (
    review_before_publication,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (review_before_publication.RULE,)
