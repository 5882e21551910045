"""N201: an index number (索引号) has a known form, a right check digit, and one owner."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.identifiers import IndexNumber
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.rule import Finding, Rule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Form first, then the check digit, then uniqueness."""
    owners: dict[str, Document] = {}
    for document in library.documents:
        text = str(document.get("index_no", ""))
        if not text:
            continue
        number = IndexNumber.parse(text)
        first = owners.setdefault(text, document)
        if number is None:
            yield in_field(document, "index_no", f"索引号“{text}”的写法不对")
        elif not number.has_right_check_digit:
            message = f"索引号“{text}”里的机构代码“{number.owner}”校验码不对"
            yield in_field(document, "index_no", message, "对照机构的统一社会信用代码逐字核对")
        elif first is not document:
            message = f"索引号“{text}”已经用在 {first.source}"
            yield in_field(document, "index_no", message, "每份文件用自己的索引号，已发布的不能改")


RULE = Rule(
    "N201",
    Severity.ERROR,
    "索引号由机构代码、年份、流水号组成，机构代码的校验码正确，一号一文",
    "政府信息公开条例第十二条；GB 32100；GB 11714；domain.md §2.3",
    "写成“统一社会信用代码/年份-流水号”的形式，例如 11330881002630911A/2025-161507",
    check,
)
