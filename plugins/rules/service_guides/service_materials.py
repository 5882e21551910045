"""H103: a service guide lists the papers that its own words ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_PAPERS = re.compile(r"材料|证件|证明|身份证|申请表|复印件")


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Guides without a list of papers (``materials``) whose conditions or steps speak of papers."""
    record = document.record
    if not isinstance(record, ServiceGuideRecord) or record.materials:
        return
    for field in ("conditions", "steps"):
        for index, text in enumerate(getattr(record, field)):
            if match := _PAPERS.search(text):
                message = f"提到“{match[0]}”，但没有列出办理材料"
                yield in_field(document, f"{field}.{index}", message)
                return


RULE = DocumentRule(
    "H103",
    Severity.WARNING,
    "办事指南逐项列出办理材料",
    "政府信息公开条例第二十条第（五）项；domain.md §5.3",
    "在 materials 里逐项列出",
    check,
    of=(ServiceGuideRecord,),
)
