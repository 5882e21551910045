"""H104: a service guide says where to complain (监督电话)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every service guide."""
    record = document.record
    if isinstance(record, ServiceGuideRecord) and not record.complaint_phone:
        yield in_field(document, "phone", "没有写监督电话")


RULE = DocumentRule(
    "H104",
    Severity.INFO,
    "办事指南公开监督举报方式",
    "2021年浙江省政务公开工作要点；domain.md §14 第40项",
    "加一行 complaint_phone: 12345",
    check,
    of=(ServiceGuideRecord,),
)
