"""N201: an index number (索引号) has a known form and a right check digit."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import IndexNumber
from plugins.model.kinds.record import IssuedRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Form first, then the check digit."""
    text = str(document.get("index_no", ""))
    number = IndexNumber.parse(text)
    if text and number is None:
        yield in_field(document, "index_no", f"索引号“{text}”的写法不对")
    elif number is not None and not number.has_right_check_digit:
        message = f"索引号“{text}”里的机构代码“{number.owner}”校验码不对"
        yield in_field(document, "index_no", message, "对照机构的统一社会信用代码逐字核对")


RULE = DocumentRule(
    "N201",
    Severity.ERROR,
    "索引号由机构代码、年份、流水号组成，机构代码的校验码正确",
    "政府信息公开条例第十二条；GB 32100；GB 11714；domain.md §2.3",
    "写成“统一社会信用代码/年份-流水号”的形式，例如 11330881002630911A/2025-161507",
    check,
    of_one_field=True,
    of=(IssuedRecord,),
)
