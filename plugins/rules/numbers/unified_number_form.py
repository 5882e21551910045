"""N402: a unified number (统一编号) has the form that site.yaml gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Own documents; a pattern that cannot be read is the matter of rule N401."""
    number, pattern = document.get("unified_no", ""), office.site.unified_no_pattern
    if not number or not pattern or not office.is_own(document):
        return
    try:
        fits = re.fullmatch(pattern, number)
    except (re.error, OverflowError, RecursionError):
        return
    if not fits:
        yield in_field(document, "unified_no", f"统一编号“{number}”不合本地的格式 {pattern}")


RULE = DocumentRule(
    "N402",
    Severity.WARNING,
    "统一编号合乎本地的格式",
    "浙江省行政规范性文件管理办法；domain.md §2.2",
    "对照登记的编号核对；格式写错的，改正 site.yaml 的 unified_no_pattern",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
