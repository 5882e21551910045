"""Attachments that are set in a book: a table from CSV, lines from plain text (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

from plugins.gazette.tables.printable import table_html
from plugins.model.blocks import plain_table

READABLE = (".csv", ".txt")
"""The suffixes of attachments whose text can be set."""


def attachment_text(attachment: Mapping[str, Any], content: Path) -> str:
    """The text of an attachment as HTML, read from the content folder.

    Raises:
        ValueError: the file changed while the site was being built.
    """
    # What reads the files of a book loads WeasyPrint.
    from plugins.gazette.typesetting.book_files import read_unchanged  # noqa: PLC0415

    data = read_unchanged(content, attachment["path"], attachment["sha256"])
    text = _decoded(data)
    if attachment["path"].lower().endswith(".csv"):
        return _table(text)
    lines = (line.strip() for line in text.splitlines())
    return '<div class="body">' + "".join(f"<p>{escape(x)}</p>" for x in lines if x) + "</div>"


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Spreadsheet programs in China still write GB 18030.
        return data.decode("gb18030", "replace")


def _table(text: str) -> str:
    heads, *rows = [row for row in csv.reader(io.StringIO(text)) if row] or [[]]
    width = max(map(len, (heads, *rows)))
    level = [[*row, *[""] * (width - len(row))] for row in (heads, *rows)]
    return table_html(asdict(plain_table("", level[0], level[1:])))
