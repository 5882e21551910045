"""Plain text (txt) and rows (csv), in UTF-8, UTF-16 or GB 18030."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from plugins.model.plain_text import NoTextError, text_of
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
    """The text of a file in one of the usual encodings, as a book sets it too.

    Raises:
        NotReadable: it is no text.
    """
    budget.take(len(data))
    try:
        return text_of(data)
    except NoTextError:
        raise NotReadable("不认识的格式") from None
