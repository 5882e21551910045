"""K103: an answer to a frequent question names the document on which it rests."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.faq import FaqRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Questions that state neither a basis nor a document that they cite."""
    record = document.record
    if isinstance(record, FaqRecord) and not record.based_on and not record.cites:
        yield in_field(document, "title", "没有注明答复依据的文件")


RULE = DocumentRule(
    "K103",
    Severity.INFO,
    "常见问题的答复注明依据的文件",
    "2021年浙江省政务公开工作要点；domain.md §14 第9项",
    "加一行 based_on: [发文字号]；没有文件依据的不用处理",
    check,
    of=(FaqRecord,),
)
