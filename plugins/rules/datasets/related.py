"""X107: the related datasets (关联资源代码) are here."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field


def check(library: Library) -> Iterator[Finding]:
    """Codes that no dataset here has."""
    datasets = with_record(library, DatasetRecord)
    codes = {record.code for _, record in datasets}
    for document, record in datasets:
        for index, code in enumerate(record.related):
            if code not in codes:
                yield in_field(document, f"related.{index}", f"本站没有代码是“{code}”的数据")


RULE = LibraryRule(
    "X107",
    Severity.INFO,
    "关联资源代码指的数据在本站",
    "GB/T 21063.3；domain.md §11",
    "核对代码；不在本站的数据可以保留",
    check,
)
