"""Q111: an opinion that is not, or only partly, adopted is answered with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord, Opinion
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Each row of the list of opinions."""
    for row in document.items:
        if isinstance(row, Opinion) and row.adopted != "采纳" and not row.reason:
            message = f"第 {row.number} 条意见{row.adopted}，没有理由"
            yield Finding(document.rows_source, row.line, message)


RULE = DocumentRule(
    "Q111",
    Severity.WARNING,
    "未采纳、部分采纳的意见说明理由",
    "重大行政决策程序暂行条例第十八条；domain.md §10",
    "在“理由”一栏写明",
    check,
    of=(ConsultationRecord,),
)
