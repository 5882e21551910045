"""The site and its settings (网站): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.site import (
    invisible_names,
    repository_address,
    sample_content,
    site_addresses,
    site_identity,
)

RULES: tuple[Rule, ...] = (
    site_identity.RULE,
    site_addresses.RULE,
    sample_content.RULE,
    invisible_names.RULE,
    repository_address.RULE,
)
