"""A catalog as CSV (RFC 4180): for spreadsheets, in the form in which its rows are edited.

UTF-8 with a byte order mark: without it the spreadsheets of Chinese offices read the file as GBK
and show noise. Programs have the JSON file, and every CSV reader can be told ``utf-8-sig``. Lines
end in CR LF. Several values in a cell are joined by ``；``, as in the editors' own file. The one
change of a text is an apostrophe before what a spreadsheet would compute; the JSON file has none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model import spreadsheet
from plugins.model.document import Document
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from plugins.model.kinds.row import Row
from plugins.model.site import Site
from plugins.model.spreadsheet import spreadsheet_text
from plugins.source_digest import source_digest

SEPARATOR = "；"
"""Between the values of a cell that holds several."""


def csv_inputs(document: Document, _site: Site) -> dict[str, Any]:
    """The rows of a catalog as texts, under the Chinese names of the columns."""
    return {
        "columns": list(DISCLOSURE_COLUMNS),
        "rows": [_cells(item) for item in document.items],
    }


def _cells(item: Row) -> list[str]:
    values = (getattr(item, name) for name in DISCLOSURE_COLUMNS.values())
    return [SEPARATOR.join(value) if isinstance(value, tuple) else value for value in values]


@dataclass(frozen=True, slots=True)
class CsvRecipe:
    """Writes ``columns`` and ``rows``, lists of texts, as a CSV file."""

    name: str = "catalog-csv"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module and of the one that writes cells: these shape the bytes."""
        return source_digest(__file__, spreadsheet.__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file with its byte order mark."""
        table = io.StringIO(newline="")
        writer = csv.writer(table, lineterminator="\r\n")
        writer.writerow(inputs["columns"])
        writer.writerows([map(spreadsheet_text, row) for row in inputs["rows"]])
        return table.getvalue().encode("utf-8-sig")
