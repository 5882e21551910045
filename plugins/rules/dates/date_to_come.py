"""D108: what has been done has no date that is still to come."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import stating
from plugins.rules.rule import Finding, LibraryRule, in_field, value_of

DATES = {
    "filing_date": "备案日期",
    "updated_date": "更新日期",
    "result.publish_date": "结果公布日期",
}
"""Dates of what has happened; signature and publication are the matter of D101 and D103."""


def check(library: Library) -> Iterator[Finding]:
    """Compared with the day of the build."""
    for document in stating(library, *(field.partition(".")[0] for field in DATES)):
        for field, name in DATES.items():
            day = value_of(document, field)
            if day and day > library.as_of:
                message = f"{name}（{day}）还没有到，生成的日期是 {library.as_of}"
                yield in_field(document, field, message)


RULE = LibraryRule(
    "D108",
    Severity.WARNING,
    "备案、更新、公布结果的日期不晚于今天",
    "政府网站发展指引；domain.md §5.3",
    "核对日期；还没有做的，先不写",
    check,
)
