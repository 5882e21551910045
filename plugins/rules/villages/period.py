"""Z101: what a village publishes every month or quarter says of which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.village_affair import VillageAffairRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_FORMS = {
    "每月": (re.compile(r"\d{4}年(?:1[0-2]|[1-9])月"), "2026年9月"),
    "每季度": (re.compile(r"\d{4}年第?[一二三四1-4]季度"), "2026年第三季度"),
}


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Village affairs with a cycle."""
    record = document.record
    if not isinstance(record, VillageAffairRecord) or record.cycle not in _FORMS:
        return
    pattern, example = _FORMS[record.cycle]
    if not record.period:
        message = f"{record.cycle}公开的事项没有写所属时期"
        yield in_field(document, "cycle", message, f"加一行 period: {example}")
    elif not pattern.fullmatch(record.period):
        message = f"{record.cycle}公开的事项，所属时期写的是“{record.period}”"
        yield in_field(document, "period", message, f"写成“{example}”的形式")
    elif (found := pattern.search(record.title)) and _same(found[0]) != _same(record.period):
        message = f"标题写的是“{found[0]}”，所属时期写的是“{record.period}”"
        yield in_field(document, "period", message, "改正标题，或者改正所属时期")


def _same(period: str) -> str:
    """One form for 2026年第3季度 and 2026年三季度."""
    return (
        period.replace("第", "").translate(str.maketrans("1234", "一二三四"))
        if "季" in period
        else period
    )


RULE = DocumentRule(
    "Z101",
    Severity.WARNING,
    "每季度、每月公开的村务写明所属时期",
    "村民委员会组织法第三十条",
    "写明 period",
    check,
    of=(VillageAffairRecord,),
)
