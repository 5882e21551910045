"""N405: what is no normative document has no unified number (统一编号)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Compared with what the document says of its nature."""
    number, nature = document.get("unified_no"), document.get("nature")
    if number and nature != "行政规范性文件":
        message = f"有统一编号“{number}”，文件性质写的是“{nature}”"
        yield in_field(document, "unified_no", message)


RULE = DocumentRule(
    "N405",
    Severity.WARNING,
    "只有行政规范性文件有统一编号",
    "国办发〔2018〕37号；domain.md §2.2",
    "nature 改为“行政规范性文件”；编号不属于本文件的，删去 unified_no",
    check,
    of_one_field=True,
    of=(NormativeRecord,),
)
