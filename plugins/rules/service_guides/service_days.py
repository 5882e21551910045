"""H101: the promised term of a service (承诺时限) is not longer than the statutory one."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Service guides that state both terms."""
    legal, promised = document.get("legal_days"), document.get("promised_days")
    if legal is not None and promised is not None and promised > legal:
        message = f"承诺办结时限 {promised} 个工作日，长于法定办结时限 {legal} 个工作日"
        yield in_field(document, "promised_days", message)


RULE = DocumentRule(
    "H101",
    Severity.ERROR,
    "承诺办结时限不长于法定办结时限",
    "优化营商环境条例第三十五条；domain.md §5.3",
    "核对两个时限",
    check,
    of_one_field=True,
    of=(ServiceGuideRecord,),
)
