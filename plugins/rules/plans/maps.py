"""J103: the maps of a plan are among its attachments."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.planning import PlanningRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.attached_files import attached_files, rename_hint
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Compared by file name, capitals included."""
    here = attached_files(document)
    for index, own in enumerate(document.get("maps", ())):
        if own.file not in here:
            message = f"地图的文件“{own.file}”不在 {document.id}/ 里"
            yield in_field(document, f"maps.{index}.file", message, rename_hint(own.file, here))


RULE = DocumentRule(
    "J103",
    Severity.ERROR,
    "规划列出的地图都有文件",
    "地图管理条例第二十二条；domain.md §9",
    "把文件放进与文稿同名的文件夹，文件名大小写一致",
    check,
    of=(PlanningRecord,),
)
