"""J104: a public map has a number of review (审图号) of the usual form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_MAP_NUMBER = re.compile(
    r"(?:GS[\u4e00-\u9fa5]?|[\u4e00-\u9fa5][A-Z\u4e00-\u9fa5]?S)[（(]\d{4}[）)]\d+号"
)


def check(document: Document, _: Office) -> Iterator[Finding]:
    """The maps of a plan."""
    for index, own in enumerate(document.get("maps", ())):
        if not _MAP_NUMBER.fullmatch(own.map_no):
            yield in_field(document, f"maps.{index}.map_no", f"审图号“{own.map_no}”的写法不对")


RULE = DocumentRule(
    "J104",
    Severity.WARNING,
    "公开的地图标明审图号",
    "地图管理条例第二十二条；domain.md §9",
    "对照地图核对，写成“浙S（2026）1号”的形式；没有送审的地图不能公开",
    check,
    of_one_field=True,
    of=(PlanningRecord,),
)
