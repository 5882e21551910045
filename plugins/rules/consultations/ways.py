"""Q103: a consultation says how to answer."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.consultation import ConsultationRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field

_WAYS = ("postal_address", "email", "phone", "website")


def check(document: Document, office: Office) -> Iterator[Finding]:
    """One way at least; of history the address may be out of use."""
    if not isinstance(document.record, ConsultationRecord):
        return
    if has_duties(document, office) and not any(document.get(way) for way in _WAYS):
        yield in_field(document, "end_date", "没有写怎样提出意见")


RULE = DocumentRule(
    "Q103",
    Severity.ERROR,
    "征求意见公布提出意见的方式",
    "重大行政决策程序暂行条例第十五条；domain.md §10",
    "至少写明 postal_address、email、phone、website 中的一项",
    check,
    of=(ConsultationRecord,),
)
