"""B104: a document is printed in the gazette before it applies (施行前刊登)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from plugins.model.dates import chinese_date
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.bulletins.issue_entries import stated_entries
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_NEWS = timedelta(days=90)
"""What an older issue did cannot be changed, and is no news."""


def check(library: Library) -> Iterator[Finding]:
    """Own documents of recent issues; what was taken in later applied long ago."""
    for entry in stated_entries(library):
        effective = entry.target.get("effective_date")
        if entry.issue_date < library.as_of - _NEWS:
            continue
        if effective and effective < entry.issue_date and has_duties(entry.target, library.office):
            message = (
                f"“{entry.target.record.title}”已从{chinese_date(effective)}起施行，"
                f"本期{chinese_date(entry.issue_date)}才出版"
            )
            yield in_field(entry.issue, entry.field, message)


RULE = LibraryRule(
    "B104",
    Severity.WARNING,
    "行政规范性文件在施行以前刊登公报",
    "国办发〔2018〕22号；domain.md §9",
    "核对出版日期和施行日期；以后在施行前刊登",
    check,
)
