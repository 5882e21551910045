"""N101: a document number (发文字号) has the form of GB/T 9704-2012, 7.2.5."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import is_order_or_announcement, proposed_number
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.numbers.own_number import own_number
from plugins.rules.rule import DocumentRule, Finding, in_field

STANDARD_SINCE = 2012
"""Older documents keep the form in which they were printed."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every number is well formed; where the meaning is clear the right form is proposed."""
    number = document.doc_no
    is_formed = own_number(document) or is_order_or_announcement(number)
    if not number or is_formed or document.year < STANDARD_SINCE:
        return
    proposal = proposed_number(number)
    hint = f"改为：{proposal}" if proposal else ""
    yield in_field(document, "doc_no", f"发文字号“{number}”的写法不对", hint)


RULE = DocumentRule(
    "N101",
    Severity.ERROR,
    "发文字号由机关代字、年份、顺序号组成，年份用六角括号〔〕，顺序号不加“第”、不编虚位",
    "GB/T 9704-2012 7.2.5；domain.md §2.1",
    "写成“台政办发〔2021〕28号”的形式；令和公告写成“甲县人民政府令第3号”的形式",
    check,
    of_one_field=True,
    of=(OfficialRecord,),
)
