"""Z104: a village's accounts (财务收支) are published every quarter at least."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Accounts without a cycle: 随时 is for what concerns the villagers gravely and happens once."""
    record = document.record
    is_account = isinstance(record, VillageAffairRecord) and record.item.startswith("财务")
    if is_account and document.get("cycle") == "随时":
        yield in_field(document, "cycle", "财务收支情况的公开周期写的是“随时”")


RULE = DocumentRule(
    "Z104",
    Severity.WARNING,
    "村集体财务收支情况至少每季度公布一次，往来较多的每月公布",
    "村民委员会组织法第三十条第三款",
    "写“每月”或者“每季度”，并写明 period",
    check,
    of=(VillageAffairRecord,),
)
