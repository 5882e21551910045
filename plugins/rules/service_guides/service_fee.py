"""H102: a service guide says what the service costs, also when it costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every service guide."""
    if isinstance(document.record, ServiceGuideRecord) and not document.record.fee:
        yield in_field(document, "title", "没有写明收费")


RULE = DocumentRule(
    "H102",
    Severity.WARNING,
    "办事指南写明收费标准和依据，不收费的写“不收费”",
    "政府信息公开条例第二十条第（八）项；domain.md §5.3",
    "加一行 fee: 不收费",
    check,
    of=(ServiceGuideRecord,),
)
