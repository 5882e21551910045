"""G103: requests, reports to superiors, motions and minutes are internal, and mostly not published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.official_documents.title_end import document_type, title_end
from plugins.rules.rule import DocumentRule, Finding, in_field, value_of

_INTERNAL = ("请示", "报告", "议案", "纪要")
_PUBLIC_REPORT = re.compile(
    "(?:工作报告|(?:年度|调查|评估|执行情况|决算|预算|统计|监测|审计|绩效).{0,10}报告)$"
)
_WEIGHED = re.compile("第十六条|内部事务|过程性")
"""Words of a review (审查结论) that has weighed the question."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents; a report that is made for the public is none of these."""
    title = title_end(document.record.title)
    kind = document.get("doc_type") or document_type(document.record.title)
    if kind not in _INTERNAL or _PUBLIC_REPORT.search(title) or not office.is_own(document):
        return
    basis = value_of(document, "review.basis") or ""
    if isinstance(document.record, NormativeRecord) and not _WEIGHED.search(basis):
        field = "doc_type" if document.get("doc_type") else "title"
        yield in_field(document, field, f"“{kind}”多是内部事务信息或者过程性信息")


RULE = DocumentRule(
    "G103",
    Severity.WARNING,
    "请示、报告、议案、纪要确认可以公开才公开",
    "政府信息公开条例第十六条；domain.md §1.7",
    "可以公开的，在 review 的 basis 里写明不属于第十六条的内部事务信息、过程性信息；否则删去",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
