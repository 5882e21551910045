"""The smallest right document of each kind, made of the examples that stand beside its fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from plugins.model.kinds import KINDS, Kind
from plugins.model.kinds.fields import Field, fields_by_name, fields_of
from plugins.model.kinds.row import Row, columns_of

ROW_CLASSES: dict[str, type[Row]] = {
    kind.folder: row_class for kind in KINDS if (row_class := kind.record.row_class()) is not None
}
"""What a row beside a document of a kind is, by the kind's folder."""


def example_of(own: Field) -> str:
    """What the documentation shows as a right value of a field."""
    return own.term.example


def groups_in(record: type) -> Iterator[tuple[str, type, bool]]:
    """Each field of a record that has fields of its own: its name, their type, whether it is a list."""
    for own in fields_of(record):
        if own.group:
            yield own.name, own.group, own.many


def lines_of(record: type, names: Iterable[str]) -> list[str]:
    """A line for each field, with its example."""
    known = fields_by_name(record)
    return [f"{name}: {example_of(known[name])}" for name in names]


def required(record: type) -> list[str]:
    """The fields that may not be missing."""
    return [own.name for own in fields_of(record) if own.required]


def front_matter(kind: Kind, more: Iterable[str] = (), without: str = "") -> str:
    """The required fields of a kind in their order, and more lines."""
    record: type = kind.record
    names = [name for name in required(record) if name != without]
    return "\n".join(["---", *lines_of(record, names), *more, "---", ""])


def full_front_matter(kind: Kind) -> str:
    """Every field of a kind, those with fields of their own in block style."""
    record: type = kind.record
    groups = {name: (inner, many) for name, inner, many in groups_in(record)}
    lines = []
    for name in fields_by_name(record):
        if name in groups:
            lines += [f"{name}:", *_block(*groups[name])]
        else:
            lines += lines_of(record, [name])
    return "\n".join(["---", *lines, "---", ""])


def _block(record: type, is_many: bool) -> list[str]:
    lines = lines_of(record, fields_by_name(record))
    dash = ["  - ", *["    "] * len(lines)] if is_many else ["  "] * len(lines)
    return [f"{indent}{line}" for indent, line in zip(dash, lines, strict=False)]


def rows_text(row_class: type) -> str:
    """A CSV file of one row, made of the examples of its columns."""
    known = fields_by_name(row_class)
    columns = columns_of(row_class)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerow([example_of(known[name]) for name in columns.values()])
    return stream.getvalue()
