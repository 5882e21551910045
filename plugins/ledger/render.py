"""The ledger as CSV, for a spreadsheet of the office."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date

from plugins.ledger.rows import LedgerRow
from plugins.model.spreadsheet import spreadsheet_text

COLUMNS: dict[str, Callable[[LedgerRow], str]] = {
    "标题": lambda row: row.title,
    "发文字号": lambda row: row.doc_no,
    "发文机关": lambda row: "、".join(row.issuer),
    "成文日期": lambda row: _day(row.signed),
    "最迟公开日期": lambda row: _day(row.last_day),
    "公开日期": lambda row: _day(row.published),
    "用时（工作日）": lambda row: "" if row.working_days is None else str(row.working_days),
    "状态": lambda row: row.state,
    "说明": lambda row: row.remark,
    "文件": lambda row: row.source,
}
"""The head of the ledger, in order, and what stands in each column."""


def render_ledger(rows: Iterable[LedgerRow]) -> str:
    """The rows under a head, with CR LF at the ends of lines (RFC 4180) and dates as ISO 8601.

    No cell is taken for a formula: what looks like one gets an apostrophe before it.
    Write it with the encoding ``utf-8-sig`` and ``newline=""``: spreadsheets know UTF-8 by the byte
    order mark.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([spreadsheet_text(cell(row)) for cell in COLUMNS.values()] for row in rows)
    return table.getvalue()


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
