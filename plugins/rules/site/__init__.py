"""The site and its settings (网站): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.rule import Rule
from plugins.rules.site import (
    alert_notice,
    invisible_names,
    pinned_documents,
    repository_address,
    sample_content,
    search_words,
    site_addresses,
    site_identity,
)

RULES: tuple[Rule, ...] = (
    site_identity.RULE,
    site_addresses.RULE,
    sample_content.RULE,
    invisible_names.RULE,
    repository_address.RULE,
    alert_notice.RULE,
    pinned_documents.RULE,
    search_words.RULE,
)
