"""Which field a value belongs to, by the path at which it stands, and what a person calls it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.kinds.fields import Field, fields_by_name, fields_of

Path = tuple[str | int, ...]
"""Where a value stands: names of fields and, in lists, indexes from 0."""


def field_at(record: type, path: Path) -> Field | None:
    """The field to which the value at a path belongs; None where there is no such field."""
    steps = list(_along(record, path))
    if len(steps) < len(path):
        return None
    return next((step for step in reversed(steps) if isinstance(step, Field)), None)


def name_of(record: type, path: Path) -> str:
    """A value as a person is told of it: 征集结果（result）里的收到意见（received）."""
    name = ""
    for step in _along(record, path):
        if isinstance(step, int):
            name += f"第{step + 1}项"
        else:
            own = f"{step.term.name}（{step.name}）"
            name += f"里的{own}" if name else own
    return name


def groups_with(record: type, name: str) -> list[str]:
    """The fields of a record below which a field of this name is written."""
    return [
        own.name for own in fields_of(record) if own.group and name in fields_by_name(own.group)
    ]


def _along(record: type, path: Path) -> Iterator[Field | int]:
    """The fields on the way to a value, with the indexes of lists between them.

    Ends where a name is no field, and where an index stands behind what is no list.
    """
    inside: type | None = record
    lists = 0
    for part in path:
        if isinstance(part, int):
            if not lists:
                return
            lists -= 1
            yield part
        else:
            own = None if lists or not inside else fields_by_name(inside).get(part)
            if own is None:
                return
            inside, lists = own.group, own.many + own.nested
            yield own
