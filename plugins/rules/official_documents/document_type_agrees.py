"""G102: the type (文种) that is written down is the one in which the title ends."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.official_documents.title_end import document_type
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Where both are known: 实施办法 printed by a 通知 does not name its type in the title."""
    stated, in_title = document.get("doc_type", ""), document_type(document.record.title)
    if stated and in_title and stated != in_title:
        message = f"文种写的是“{stated}”，标题末尾是“{in_title}”"
        yield in_field(document, "doc_type", message, f"改为：{in_title}")


RULE = DocumentRule(
    "G102",
    Severity.WARNING,
    "文种与标题一致",
    "党政机关公文处理工作条例第八条；domain.md §1.7",
    "按标题最后的词填写 doc_type",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
