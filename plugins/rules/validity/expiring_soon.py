"""V104: which documents expire within 90 days: a line for the report."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, LibraryRule, in_field

_DAYS = 90


def check(library: Library) -> Iterator[Finding]:
    """Documents that are in force today."""
    for document in stating(library, "expiry_date"):
        expiry = document.get("expiry_date")
        days = (expiry - library.as_of).days
        if days <= _DAYS and library.force_of(document).state in ("有效", "已修改"):
            message = f"有效期到{chinese_date(expiry)}为止，还有 {days} 天"
            yield in_field(document, "expiry_date", message)


RULE = LibraryRule(
    "V104",
    Severity.INFO,
    "列出九十天内到期的文件",
    "domain.md §2.7",
    "到期以前评估，决定继续施行、修改还是不再施行",
    check,
)
