"""W105: which decisions are behind their plan: a line for the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.kinds.decision import DecisionRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field

_MONTH = re.compile(r"((?:19|20)\d{2})年(1[0-2]|[1-9])月")
_DONE = ("已决定", "调出目录")


def check(library: Library) -> Iterator[Finding]:
    """Decisions whose month has passed."""
    for document, record in with_record(library, DecisionRecord):
        if record.status not in _DONE:
            planned = _MONTH.match(record.planned_completion)
            today = (library.as_of.year, library.as_of.month)
            if planned and (int(planned[1]), int(planned[2])) < today:
                message = f"计划{planned[0]}完成，进展是“{record.status}”"
                yield in_field(document, "planned_completion", message)


RULE = LibraryRule(
    "W105",
    Severity.INFO,
    "列出超过计划完成时间的重大行政决策事项",
    "重大行政决策程序暂行条例；domain.md §10",
    "更新进展；计划改变的，在 adjustment 里说明",
    check,
)
