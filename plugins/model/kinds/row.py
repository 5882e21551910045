"""Row: a line of the CSV file that lies beside a document; each kind of table has its own fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plugins.model.kinds.fields import fields_of
from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of a table, as a spreadsheet edits it; ``line`` is its line in the file.

    The other fields of a row are its columns, in order: the ``Term`` of each is the head of its
    column. A field is a text, a list of texts (with ； between them in the cell) or a whole number;
    one with a default may be left empty.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    line: Annotated[int, Term("行号", "在文件中的行", "", "2", english="line in the file")] = 0


def columns_of(row_class: type[Row]) -> dict[str, str]:
    """The heads of the columns of a table, in order, and the field that each fills."""
    return {own.term.name: own.name for own in fields_of(row_class) if own.name != "line"}
