"""Catalogs (目录): first the disclosure catalog (政务公开事项标准目录), whose rows lie beside it in CSV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.row import Row
from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class CatalogRecord(IssuedRecord):
    """A catalog; ``catalog_type`` says which columns its CSV file has."""

    folder_year: ClassVar[str] = "version_date"

    catalog_type: Annotated[
        Literal["disclosure"],
        Term(
            "目录类型",
            "disclosure：政务公开事项标准目录",
            "domain.md §8",
            "disclosure",
            english="type of catalog, which decides the columns",
        ),
    ]
    version_date: Annotated[
        date,
        Term(
            "版本日期",
            "本版目录的日期",
            "domain.md §8",
            "2026-11-22",
            english="date of this version",
        ),
    ]
    rows: Annotated[
        str,
        Term(
            "数据文件",
            "同一文件夹里的 CSV 文件名",
            "domain.md §8",
            "disclosure-standard.csv",
            english="CSV file with the rows, in the same folder",
        ),
    ]

    @classmethod
    def row_class(cls) -> type[Row] | None:
        """Disclosure items: the one type of catalog that there is."""
        return DisclosureItem
