"""K102: the catalog of information has index number, abstract and date of each item."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """索引、名称、内容概述、生成日期 (Regulation, article 12); the title is there always."""
    record = document.record
    if not isinstance(record, IssuedRecord) or not has_duties(document, office):
        return
    stated = (
        ("索引号", "index_no", record.index_no),
        ("内容概述", "summary", record.summary),
        ("生成日期", "sign_date", document.known_date),
    )
    missing = [(name, field) for name, field, value in stated if not value]
    if missing:
        message = f"公开目录缺少{'、'.join(name for name, _ in missing)}"
        hint = f"填写 {'、'.join(field for _, field in missing)}"
        yield in_field(document, "title", message, hint)


RULE = DocumentRule(
    "K102",
    Severity.INFO,
    "公开目录包括索引、名称、内容概述、生成日期",
    "政府信息公开条例第十二条；domain.md §2.3",
    "填写 index_no、summary、sign_date",
    check,
    of=(IssuedRecord,),
)
