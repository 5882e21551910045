"""Q102: other consultations last 30 days as well, as a rule."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.consultations.period import STRICT_SCOPES, is_plan_draft, too_short
from plugins.rules.rule import DocumentRule, Finding, has_duties


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations in the scopes that rule Q101 leaves."""
    is_other = document.get("scope") not in STRICT_SCOPES and not is_plan_draft(document)
    if is_other and not document.get("shorten_reason") and has_duties(document, office):
        yield from too_short(document)


RULE = DocumentRule(
    "Q102",
    Severity.WARNING,
    "其他征求意见也以三十日为宜",
    "重大行政决策程序暂行条例第十五条；domain.md §10",
    "延长截止日期；确需缩短的，写明 shorten_reason",
    check,
    of_one_field=True,
    of=(ConsultationRecord,),
)
