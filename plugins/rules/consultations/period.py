"""Q101: a consultation on a major decision, or on what concerns the market, lasts 30 days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

SHORTEST = 30
"""Days, the first and the last included."""

STRICT_SCOPES = ("重大行政决策", "涉及市场主体")

_PLAN = re.compile("(?:国土空间|城乡|城市|[乡镇]|村庄)(?:总体|分区|详细)?规划|控制性详细规划")
_DRAFT = re.compile("草案|批前公示")
_CHANGED = re.compile("修改|调整|局部")
_PLAN_HINT = "延长截止日期；规划草案的公告时间不得少于三十日（城乡规划法第二十六条），不能缩短"


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own consultations in these scopes that do not say why they are shorter, and those on plans.

    For the draft of a plan of town and country (城乡规划法, article 26) there is no reason to be short.
    """
    if not has_duties(document, office):
        return
    if is_plan_draft(document):
        yield from too_short(document, _PLAN_HINT)
    elif document.get("scope") in STRICT_SCOPES and not document.get("shorten_reason"):
        yield from too_short(document)


def is_plan_draft(document: Document) -> bool:
    """Whether the title says that the draft of a plan of town and country is published."""
    title = document.record.title
    is_draft = bool(_DRAFT.search(title) and _PLAN.search(title) and not _CHANGED.search(title))
    return is_draft and isinstance(document.record, ConsultationRecord)


def too_short(document: Document, hint: str = "") -> Iterator[Finding]:
    """The finding on a consultation that is shorter."""
    record = document.record
    if isinstance(record, ConsultationRecord):
        days = (record.end_date - record.start_date).days + 1
        if 0 < days < SHORTEST:
            message = f"征求意见只有 {days} 天，满 {SHORTEST} 天还差 {SHORTEST - days} 天"
            yield in_field(document, "end_date", message, hint)


RULE = DocumentRule(
    "Q101",
    Severity.ERROR,
    "重大行政决策、涉及市场主体的征求意见一般不少于三十日",
    "重大行政决策程序暂行条例第十五条；优化营商环境条例第六十二条；domain.md §10",
    "延长截止日期；确需缩短的，写明 shorten_reason",
    check,
    of_one_field=True,
    of=(ConsultationRecord,),
)
