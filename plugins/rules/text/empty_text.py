"""T104: a document has a text, unless its fields, its rows or a file say it all."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.decision import DecisionRecord
from plugins.model.kinds.faq import FaqRecord
from plugins.model.kinds.interpretation import InterpretationRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_text

NEEDS_NONE: tuple[type[Record], ...] = (
    BulletinRecord, CatalogRecord, DatasetRecord, DecisionRecord, ServiceGuideRecord,
    AnnualReportRecord,
)  # fmt: skip
"""What these tell stands in their fields and rows; the sections of a report are the matter of Y103."""

MAY_BE_A_FILE: tuple[type[Record], ...] = (
    InterpretationRecord, FaqRecord, VillageAffairRecord, PageRecord,
)  # fmt: skip
"""These may be a picture, a film or a scanned sheet."""


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every other kind; the guide to disclosure is made of fields."""
    record = document.record
    if document.body.text.strip() or isinstance(record, NEEDS_NONE):
        return
    is_file = isinstance(record, MAY_BE_A_FILE) and (document.attachments or document.body.links)
    if not is_file and not document.get("disclosure_guide"):
        yield in_text(document, 1, "没有正文")


RULE = DocumentRule(
    "T104",
    Severity.ERROR,
    "文件有正文",
    "政府信息公开条例第二条",
    "在第二行 --- 下面写正文",
    check,
)
