"""X105: the columns of a CSV file are the items (信息项) that its dataset describes, in order."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field


def check(document: Document, _: Office) -> Iterator[Finding]:
    """Every CSV file attached to a dataset, by its first line."""
    if not isinstance(document.record, DatasetRecord):
        return
    names = tuple(column.name for column in document.record.columns)
    for file in document.attachments:
        if not file.path.lower().endswith(".csv") or file.head == names:
            continue
        if not file.head:
            message = f"{file.file_name} 的表头读不出来"
            yield in_field(document, "columns", message, "另存为 CSV（UTF-8），第一行写各列的名称")
            continue
        message = f"{file.file_name} 的表头是“{'，'.join(file.head)}”，与信息项不同"
        yield in_field(document, "columns", message, f"两处改成一致；信息项是“{'，'.join(names)}”")


RULE = DocumentRule(
    "X105",
    Severity.ERROR,
    "数据文件的表头与信息项的名称、次序一致",
    "GB/T 21063.3；domain.md §11",
    "改正数据文件的第一行，或者改正 columns",
    check,
    of=(DatasetRecord,),
)
