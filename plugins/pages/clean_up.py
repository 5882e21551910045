"""The result of cleaning up normative documents (文件清理结果), computed at the as-of date.

A page with sums and tables, and the same rows as a file for spreadsheets, which an office can
append to its announcement. A site without such documents has neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.blocks import Cell, Table, plain_table
from plugins.model.clean_up import (
    CATEGORIES,
    CHANGED,
    CleanUpEntry,
    clean_up_entries,
    count_by_category,
    count_by_year,
)
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.effect import Day, own_day
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.library import Library
from plugins.pages.blocks import shown_table
from plugins.pages.frame import frame, page, site_of
from plugins.special_pages import CLEAN_UP

_CSV = "catalog-csv"
"""The recipe that writes columns and rows for spreadsheets; the room of catalogs brings it."""

_DAY_NAMES = {
    "已修改": "修改日期",
    "废止": "废止日期",
    "失效": "有效期至",
    "尚未生效": "施行日期",
}
"""What the day of an entry is, by class."""

_CAUSE_NAMES = {"已修改": "修改文件", "废止": "废止文件"}

_FILE_COLUMNS = (
    "序号", "类别", "发文字号", "统一编号", "标题", "发文机关", "成文日期", "施行日期", "有效期至",
    "修改（废止）日期", "修改（废止）文件", "修改（废止）文件发文字号", "网址",
)  # fmt: skip


def build_clean_up(library: Library) -> list[Artifact]:
    """The page and the file, if there is anything to clean up."""
    entries = clean_up_entries(library)
    if not entries:
        return []
    kind = KIND_OF_FOLDER["normative"]
    data = frame(library.site, CLEAN_UP.title, CLEAN_UP.folder, kind)
    data |= clean_up_data(library, entries)
    rows = [_file_row(library, n, entry) for n, entry in enumerate(entries, 1)]
    return [
        page(site_of(library), urls.page_path(CLEAN_UP.folder), "clean_up.html", data),
        Artifact(urls.CLEAN_UP_FILE, _CSV, {"columns": list(_FILE_COLUMNS), "rows": rows}),
    ]


def clean_up_data(library: Library, entries: list[CleanUpEntry]) -> dict[str, Any]:
    """All that the page shows: the day, the sums of classes and of years, a table a class."""
    counts = count_by_category(entries)
    filled = {
        category: [entry for entry in entries if entry.category == category]
        for category, count in counts.items()
        if count
    }
    return {
        "as_of": chinese_date(library.as_of),
        "file": urls.href(library.site, urls.CLEAN_UP_FILE),
        "sums": [shown_table(library.site, sums) for sums in _sums(counts, count_by_year(entries))],
        "classes": [_class(library, category, members) for category, members in filled.items()],
    }


def _sums(counts: Mapping[str, int], years: Mapping[int, Mapping[str, int]]) -> Iterator[Table]:
    """How many there are of each class; and of each year of change, if anything has changed."""
    total = sum(counts.values())
    heads = ["类别", *counts, "合计"]
    yield plain_table(
        "各类件数", heads, [_row_of_counts("件数", [*counts.values(), total])], counts=True
    )
    rows = [(f"{year}年", [changed[name] for name in CHANGED]) for year, changed in years.items()]
    if rows:
        sums = [sum(column) for column in zip(*(changed for _, changed in rows), strict=True)]
        shown = (_row_of_counts(name, [*row, sum(row)]) for name, row in [*rows, ("合计", sums)])
        yield plain_table(
            "按修改、废止、失效的年份", ["年份", *CHANGED, "小计"], shown, counts=True
        )


def _row_of_counts(name: str, counts: Iterable[int]) -> list[str]:
    return [name, *map(str, counts)]


def _class(library: Library, category: str, entries: list[CleanUpEntry]) -> dict[str, Any]:
    heads = ["序号", "标题", "发文字号", "发文机关", "成文日期"]
    heads += [names[category] for names in (_DAY_NAMES, _CAUSE_NAMES) if category in names]
    rows = [list(_row(number, entry)) for number, entry in enumerate(entries, 1)]
    return {
        "title": category,
        "anchor": f"class-{list(CATEGORIES.values()).index(category) + 1}",
        "table": shown_table(library.site, plain_table(f"共 {len(rows)} 件", heads, rows)),
    }


def _row(number: int, entry: CleanUpEntry) -> Iterator[str | Cell]:
    document, category = entry.document, entry.category
    yield Cell(str(number))
    yield Cell(document.record.title, is_head=True, path=urls.document_folder(document))
    yield _number(document)
    yield "、".join(document.get("issuer"))
    yield own_day(document).shown
    if category in _DAY_NAMES:
        yield _shown(entry.day)
    if category in _CAUSE_NAMES:
        cause = entry.cause
        yield Cell(cause.record.title, path=urls.document_folder(cause)) if cause else ""


def _file_row(library: Library, number: int, entry: CleanUpEntry) -> list[str]:
    document, cause = entry.document, entry.cause
    return [
        str(number),
        entry.category,
        document.doc_no,
        document.get("unified_no"),
        document.record.title,
        "、".join(document.get("issuer")),
        document.shown_date,
        _iso(document, "effective_date"),
        _iso(document, "expiry_date"),
        entry.day.machine if entry.day and cause else "",
        cause.record.title if cause else "",
        cause.doc_no if cause else "",
        urls.absolute(library.site, urls.document_folder(document)),
    ]


def _number(document: Document) -> str:
    """The document number, else the unified one."""
    return document.doc_no or str(document.get("unified_no"))


def _shown(day: Day | None) -> str:
    return day.shown if day else ""


def _iso(document: Document, name: str) -> str:
    day = document.get(name)
    return day.isoformat() if day else ""
