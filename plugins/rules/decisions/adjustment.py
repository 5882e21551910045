"""W104: an item that was taken out of the catalog says when and why."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Items with this state."""
    if document.get("status") == "调出目录" and not document.get("adjustment"):
        yield in_field(document, "status", "调出目录，没有调整说明")


RULE = DocumentRule(
    "W104",
    Severity.WARNING,
    "重大行政决策事项目录的调整向社会公布",
    "重大行政决策程序暂行条例第三条；domain.md §10",
    "在 adjustment 里写明日期和理由",
    check,
    of=(DecisionRecord,),
)
