"""B106: what corrects a document of the gazette stands in a section of corrections (更正栏目)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.bulletins.issue_entries import stated_entries
from plugins.rules.rule import Finding, LibraryRule, in_field

_NAMES = ("更正", "勘误")
"""One of these words is in the name of a section of corrections."""


def check(library: Library) -> Iterator[Finding]:
    """Corrections of documents that an issue printed, in a section of another name."""
    for entry in stated_entries(library):
        if any(name in entry.section for name in _NAMES):
            continue
        for target in library.related(entry.target, "corrects"):
            if library.related(target, "published_in"):
                message = f"“{entry.target.record.title}”更正刊登过的“{target.record.title}”"
                yield in_field(entry.issue, entry.field, f"{message}，却列在“{entry.section}”栏目")


RULE = LibraryRule(
    "B106",
    Severity.WARNING,
    "更正刊登过的文件的，列在更正栏目",
    "domain.md §9",
    "加一个名为“更正”的栏目，把这一行移过去",
    check,
)
