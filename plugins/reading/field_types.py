"""What may be written for a field: the types of a record, walked through as deep as they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from plugins.model.kinds.term import Between, MayBeEmpty, Term, ValuesOf

Path = tuple[str | int, ...]
"""Where a value stands: names of fields and, in lists, indexes from 0."""


@dataclass(frozen=True, slots=True)
class FieldType:
    """The type of a field ``key``, or of the items of its list.

    ``options`` are the types of which a value takes one; None, which stands for what is not written,
    is none of them. ``marks`` are what is annotated beside the type.
    """

    key: str
    options: tuple[Any, ...]
    marks: tuple[Any, ...] = ()
    is_required: bool = False

    @property
    def term(self) -> Term | None:
        """The Chinese name, meaning and example."""
        return next((mark for mark in self.marks if isinstance(mark, Term)), None)

    @property
    def bounds(self) -> Between | None:
        """The least and the greatest value of a number."""
        return next((mark for mark in self.marks if isinstance(mark, Between)), None)

    @property
    def may_be_empty(self) -> bool:
        """Whether ``[]`` is an answer: there are none."""
        return any(isinstance(mark, MayBeEmpty) for mark in self.marks)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of which one may be written; nothing where any text may."""
        literals = (option for option in self.options if get_origin(option) is Literal)
        return tuple(word for literal in literals for word in get_args(literal) if word)

    @property
    def is_of_words(self) -> bool:
        """Whether its words are chosen from a list, so that none has a comma in it."""
        return bool(self.choices) or any(isinstance(mark, ValuesOf) for mark in self.marks)

    @property
    def items(self) -> FieldType | None:
        """The type of the items of a list; None for what is no list."""
        for option in self.options:
            if get_origin(option) is tuple:
                return FieldType(self.key, _options(get_args(option)[0]), self.marks)
        return None

    @property
    def record(self) -> type | None:
        """The type whose fields are written below this one; None where there are none."""
        classes = (option for option in self.options if isinstance(option, type))
        return next((option for option in classes if is_dataclass(option)), None)

    def takes(self, wanted: type) -> bool:
        """Whether a value of a type may be written, for instance a date."""
        return any(
            isinstance(option, type) and issubclass(option, wanted) for option in self.options
        )


@cache
def field_types(record: type) -> dict[str, FieldType]:
    """The fields of a record by name."""
    hints = get_type_hints(record, include_extras=True)
    return {
        own.name: FieldType(
            own.name,
            _options(hints[own.name]),
            getattr(hints[own.name], "__metadata__", ()),
            own.default is MISSING and own.default_factory is MISSING,
        )
        for own in fields(record)
    }


def _options(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) is Annotated:
        return _options(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return tuple(option for part in get_args(hint) for option in _options(part))
    return () if hint is NoneType else (hint,)


def along(record: type, path: Path) -> Iterator[FieldType | int]:
    """The types of the fields on the way to a value, with the indexes of lists between them.

    Ends where a name is no field.
    """
    inside: type | None = record
    current: FieldType | None = None
    for part in path:
        if isinstance(part, int):
            current = current.items if current else None
            if current is None:
                return
            yield part
        else:
            current = field_types(inside).get(part) if inside else None
            if current is None:
                return
            yield current
        inside = current.record


def type_at(record: type, path: Path) -> FieldType | None:
    """The type of the value at a path, None where there is no such field."""
    current: FieldType | None = None
    steps = list(along(record, path))
    if len(steps) < len(path):
        return None
    for step in steps:
        current = step if isinstance(step, FieldType) else current and current.items
    return current


def name_of(record: type, path: Path) -> str:
    """A value as a person is told of it: 征集结果（result）里的收到意见（received）."""
    name = ""
    for step in along(record, path):
        if isinstance(step, int):
            name += f"第{step + 1}项"
        else:
            own = f"{step.term.name}（{step.key}）" if step.term else step.key
            name += f"里的{own}" if name else own
    return name


def groups_with(record: type, name: str) -> list[str]:
    """The fields of a record below which a field of this name is written."""
    return [
        key
        for key, own in field_types(record).items()
        for nested in (own.record or (own.items.record if own.items else None),)
        if nested and name in field_types(nested)
    ]
