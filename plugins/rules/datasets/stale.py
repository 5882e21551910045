"""X106: data are updated as often as their cycle (更新周期) promises."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.dates import chinese_date
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.problems import Severity
from plugins.rules.chosen_documents import with_record
from plugins.rules.rule import Finding, LibraryRule, in_field

_PATIENCE = 1.5
"""How many cycles may pass (domain.md §11)."""


def check(library: Library) -> Iterator[Finding]:
    """Datasets whose cycle has a number of days in the vocabulary ``update-cycles``."""
    cycles = library.vocabularies.get("update-cycles", {})
    for document, record in with_record(library, DatasetRecord):
        days = cycles.get(record.update_cycle, "")
        age = (library.as_of - record.updated_date).days
        if days.isdecimal() and age > int(days) * _PATIENCE:
            message = (
                f"更新周期是“{record.update_cycle}”，上次更新是{chinese_date(record.updated_date)}"
            )
            yield in_field(document, "updated_date", message)


RULE = LibraryRule(
    "X106",
    Severity.WARNING,
    "数据按更新周期更新",
    "浙江省公共数据条例；domain.md §11",
    "更新数据文件和更新日期；周期写错的改正 update_cycle",
    check,
)
