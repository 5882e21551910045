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
from plugins.model.plain_text import NoTextError, text_of
from plugins.unchanged_file import read_unchanged


def attachment_text(attachment: Mapping[str, Any], content: Path) -> str:
    """The text of an attachment as HTML, read from the content folder; empty if it cannot be read.

    Raises:
        ChangedFileError: the file changed while the site was being built.
    """
    data = read_unchanged(content, attachment["path"], attachment["sha256"])
    try:
        text = text_of(data)
        return _table(text) if attachment["path"].lower().endswith(".csv") else _lines(text)
    except (NoTextError, csv.Error):
        return ""


def _lines(text: str) -> str:
    """Lines as they stand, with the gaps in which a form is filled in."""
    lines = (line.rstrip() for line in text.splitlines())
    made = (f'<p class="plain-line">{escape(line)}</p>' for line in lines if line)
    return f'<div class="body">{"".join(made)}</div>'


def _table(text: str) -> str:
    heads, *rows = [row for row in csv.reader(io.StringIO(text)) if row] or [[]]
    width = max(map(len, (heads, *rows)))
    level = [[*row, *[""] * (width - len(row))] for row in (heads, *rows)]
    return table_html(asdict(plain_table("", level[0], level[1:])))
