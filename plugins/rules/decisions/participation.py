"""W103: a decision in which the public takes part has a consultation by the time it is reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.decision import DecisionRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, has_duties, in_field

_AFTER = ("征求意见", "审查", "已决定")
"""States in which the public has been asked."""


def check(library: Library) -> Iterator[Finding]:
    """Own decisions that list 公众参与."""
    for document, record in with_record(library, DecisionRecord):
        if not has_duties(document, library.office):
            continue
        is_asked = "公众参与" in record.procedures and record.status in _AFTER
        if is_asked and not library.related(document, "has_part"):
            message = f"进展是“{record.status}”，履行程序有公众参与，没有征求意见"
            yield in_field(document, "procedures", message)


RULE = LibraryRule(
    "W103",
    Severity.WARNING,
    "列明公众参与的事项，公布征求意见",
    "重大行政决策程序暂行条例第十四条、第十五条；domain.md §10",
    "发布征求意见，在 is_part_of 里写本事项的网址路径；用其他方式参与的，在正文里说明",
    check,
)
