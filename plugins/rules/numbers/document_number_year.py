"""N103: the year in a document number is the year of signature."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import may_bear_year
from plugins.model.document import Document
from plugins.model.kinds.official import OfficialRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.numbers.own_number import own_number
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Compared where both are known; the old year's numbers go on for a while in the new one."""
    number = own_number(document)
    signed = document.get("sign_date")
    if number and signed and not may_bear_year(signed, number.year):
        message = f"发文字号的年份是 {number.year}，成文日期的年份是 {signed.year}"
        yield in_field(document, "doc_no", message)


RULE = DocumentRule(
    "N103",
    Severity.WARNING,
    "发文字号的年份与成文日期的年份一致",
    "GB/T 9704-2012 7.2.5、7.3.5.4；domain.md §2.1",
    "对照原件核对文号和成文日期",
    check,
    of_one_field=True,
    of=(OfficialRecord,),
)
