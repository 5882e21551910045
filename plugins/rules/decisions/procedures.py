"""W101: every major decision passes a review of legality and is decided in session."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_MANDATORY = ("合法性审查", "集体讨论决定")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every item of a catalog, whatever its category."""
    if isinstance(document.record, DecisionRecord):
        missing = [name for name in _MANDATORY if name not in document.record.procedures]
        if missing:
            yield in_field(document, "procedures", f"履行程序缺少{'、'.join(missing)}")


RULE = DocumentRule(
    "W101",
    Severity.ERROR,
    "每个重大行政决策事项都要合法性审查、集体讨论决定",
    "重大行政决策程序暂行条例第二十五条、第三十条；domain.md §10",
    "在 procedures 里补齐",
    check,
    of=(DecisionRecord,),
)
