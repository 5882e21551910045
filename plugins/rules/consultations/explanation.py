"""Q104: the draft of a major decision comes with an explanation (起草说明)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations on major decisions."""
    is_major = document.get("scope") == "重大行政决策"
    if is_major and not document.get("explanation") and has_duties(document, office):
        yield in_field(document, "scope", "重大行政决策的征求意见没有起草说明")


RULE = DocumentRule(
    "Q104",
    Severity.ERROR,
    "重大行政决策公布决策草案及其说明",
    "重大行政决策程序暂行条例第十五条；domain.md §10",
    "explanation 写附件的文件名；说明写在正文里的写“正文”",
    check,
    of=(ConsultationRecord,),
)
