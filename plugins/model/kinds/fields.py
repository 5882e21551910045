"""Fields: what the types of a record say about its fields, as plain values.

A record class says everything about its fields in types and ``Term``s. Here alone the types are
walked through: reading, forms, pages and rules look at ``Field``s.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from plugins.model.kinds.term import Between, MayBeEmpty, Term, ValuesOf

Shape = Literal["text", "whole number", "number", "yes or no", "date", "time", "group"]
"""What one value of a field is; a ``time`` is a date with hour and minute."""

_SHAPES: dict[type, Shape] = {
    str: "text",
    int: "whole number",
    Decimal: "number",
    bool: "yes or no",
    date: "date",
    datetime: "time",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record, of a row of a table, or of a value inside one."""

    name: str
    """Its key in the front matter."""

    term: Term
    """What a person is told of it; where nothing is said, its name is the key."""

    shape: Shape
    """What its value is, or each of its values."""

    many: bool = False
    """Whether it is a list of such values."""

    nested: bool = False
    """Whether each member of the list is again a list of such values."""

    required: bool = False
    """Whether it must be written."""

    default: str | int | bool | None = None
    """What counts when it is not written; None where that is nothing."""

    choices: tuple[str, ...] = ()
    """The words of which one may be written (from a ``Literal``); none where any text may."""

    vocabulary: str = ""
    """The name of the list of words that a county keeps."""

    bounds: Between | None = None
    """The least and the greatest value of a number."""

    may_be_empty: bool = False
    """Whether ``[]`` is an answer to a required field: there are none."""

    group: type | None = None
    """The class whose fields are written below this one.

    A text with a group may be written either way: in short as a text, or as a group.
    """

    @property
    def members(self) -> tuple[Field, ...]:
        """The fields of the group, in order."""
        return fields_of(self.group) if self.group else ()


def fields_of(record_class: type) -> tuple[Field, ...]:
    """The fields of a record class or of a value inside a record, in the order of the definition.

    Raises:
        TypeError: a field has a type that is no shape; then ``_SHAPES`` needs a line.
    """
    return tuple(_fields(record_class).values())


def fields_by_name(record_class: type) -> Mapping[str, Field]:
    """The same fields by their names."""
    return _fields(record_class)


# The cache stands behind functions of their own because mypy takes no type[Record] for its key.
@cache
def _fields(record_class: type) -> Mapping[str, Field]:
    hints = get_type_hints(record_class, include_extras=True)
    owned = dataclasses.fields(record_class)
    return MappingProxyType({own.name: _field(own, hints[own.name]) for own in owned})


def _field(own: dataclasses.Field[Any], hint: Any) -> Field:
    notes = {type(note): note for note in getattr(hint, "__metadata__", ())}
    types = _types(hint)
    many = get_origin(types[0]) is tuple
    if many:
        types = _types(get_args(types[0])[0])
    nested = get_origin(types[0]) is tuple
    if nested:
        types = _types(get_args(types[0])[0])
    group: Any = next((one for one in types if is_dataclass(one)), None)
    default: Any = own.default
    is_given = default is not MISSING and default not in (None, "", ())
    return Field(
        own.name,
        notes.get(Term) or Term(own.name, ""),
        _shape(types[0]),
        many,
        nested,
        required=own.default is MISSING and own.default_factory is MISSING,
        default=default if is_given else None,
        choices=_choices(types[0]),
        vocabulary=getattr(notes.get(ValuesOf), "vocabulary", ""),
        bounds=notes.get(Between),
        may_be_empty=MayBeEmpty in notes,
        group=group,
    )


def _types(hint: Any) -> tuple[Any, ...]:
    """The types that a value may have, without None, which stands for a field that is left out."""
    if get_origin(hint) is Annotated:
        return _types(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return tuple(one for part in get_args(hint) for one in _types(part))
    return () if hint is NoneType else (hint,)


def _shape(kind: Any) -> Shape:
    if is_dataclass(kind):
        return "group"
    if get_origin(kind) is Literal:
        return "text"
    if kind not in _SHAPES:
        raise TypeError(f"a field cannot have values of the type {kind}")
    return _SHAPES[kind]


def _choices(kind: Any) -> tuple[str, ...]:
    """The words of a ``Literal``; the empty one means that the field may be left out."""
    return tuple(word for word in get_args(kind) if word) if get_origin(kind) is Literal else ()
