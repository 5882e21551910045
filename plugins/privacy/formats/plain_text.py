"""Plain text (txt) and rows (csv), in UTF-8, UTF-16 or GB 18030."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from plugins.privacy.contents import (
    COST_OF_AN_ITEM,
    Budget,
    Content,
    Excerpt,
    NotReadable,
    Row,
    Table,
    column_letter,
)

_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_text(data: bytes, budget: Budget) -> Iterator[Content]:
    """The whole text, with its lines."""
    yield Excerpt("", decoded(data, budget), line=1)


def read_csv(data: bytes, budget: Budget) -> Iterator[Content]:
    """The whole text, and the rows of it as a table."""
    text = decoded(data, budget)
    yield Excerpt("", text, line=1)
    reader = csv.reader(io.StringIO(text))
    rows, line = [], 1
    for cells in reader:
        filled = {column: cell for column, cell in enumerate(cells, 1) if cell.strip()}
        budget.take(COST_OF_AN_ITEM * (1 + len(filled)))
        rows.append(Row(line, filled))
        line = reader.line_num + 1
    yield Table("", "", tuple(rows), column=_column_place, has_lines=True)


def _column_place(column: int) -> str:
    return f"{column_letter(column)} 列"


def decoded(data: bytes, budget: Budget) -> str:
    """The text of a file in one of the usual encodings, with Unix line ends.

    Raises:
        NotReadable: it is no text.
    """
    budget.take(len(data))
    marked = next((code for mark, code in _BYTE_ORDER_MARKS.items() if data.startswith(mark)), "")
    if not marked and b"\0" in data:
        raise NotReadable("不认识的格式")
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise NotReadable("不认识的格式")
