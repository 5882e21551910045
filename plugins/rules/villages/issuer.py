"""Z102: a village's affairs are published by that village's committee."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The name of the village stands in that of the leading issuer."""
    record = document.record
    if isinstance(record, VillageAffairRecord) and record.village not in record.issuer[0]:
        message = f"发布的是“{record.issuer[0]}”，村（社区）写的是“{record.village}”"
        yield in_field(document, "village", message)


RULE = DocumentRule(
    "Z102",
    Severity.WARNING,
    "村务由本村的村民委员会公布",
    "村民委员会组织法第三十条",
    "核对发文机关和村名，村名写全称",
    check,
    of_one_field=True,
    of=(VillageAffairRecord,),
)
