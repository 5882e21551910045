"""N404: a normative document of an own body has a unified number (统一编号)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, has_duties, in_field


def check(document: Document, office: Office) -> Iterator[Finding]:
    """What was taken in later may be older than the numbers."""
    is_normative = document.get("nature") == "行政规范性文件"
    if is_normative and not document.get("unified_no") and has_duties(document, office):
        yield in_field(document, "nature", "行政规范性文件没有统一编号")


RULE = DocumentRule(
    "N404",
    Severity.WARNING,
    "行政规范性文件统一登记、统一编号、统一印发",
    "国办发〔2018〕37号；domain.md §2.2、§2.7",
    "写明 unified_no；不是行政规范性文件的，nature 写“其他文件”",
    check,
    of=(NormativeRecord,),
)
