"""E101: what is published was reviewed before (公开前的保密审查), and says by whom and when."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.record import IssuedRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field, value_of


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents for which a body answers, unless they were taken in later as history."""
    is_issued = isinstance(document.record, IssuedRecord)
    if is_issued and value_of(document, "review") is None and has_duties(document, office):
        yield in_field(document, "publish_datetime", "没有写明公开前的审查")


RULE = DocumentRule(
    "E101",
    Severity.ERROR,
    "公开前依法审查，写明审查单位、日期和结论",
    "政府信息公开条例第十七条；domain.md §3",
    "写明 review: {reviewer: 审查单位, date: 2026-11-19, basis: 不涉及国家秘密，可以公开}",
    check,
)
