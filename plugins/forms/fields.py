"""The fields of a record as a form shows them: one walk over the types, for every kind of form.

A record class says everything about its fields in types and ``Term``s. ``form_fields`` turns that
into plain values; the other modules of this room render them (JSON Schema, the editor in the
browser, snippets of VS Code) and look at no type again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from plugins.model.kinds.term import Between, Term, ValuesOf

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
class FormField:
    """A field: its key, what a person is told of it, and which values it takes.

    ``many`` is a list of such values. ``choices`` are the words that may be chosen (from a
    ``Literal``), ``vocabulary`` names the list of words that a county keeps; ``members`` are the
    fields of a group. A text with ``members`` may be written either way: in short as a text, or as
    a group. ``default`` is None where nothing is written when the field is left out.
    """

    name: str
    term: Term
    shape: Shape
    many: bool = False
    required: bool = False
    default: str | int | bool | None = None
    choices: tuple[str, ...] = ()
    vocabulary: str = ""
    bounds: Between | None = None
    members: tuple[FormField, ...] = ()

    @property
    def words(self) -> str:
        """What a person reads beside the field: what it means and where that is laid down."""
        source = "；".join(part for part in self.term.source.split("；") if _is_public(part))
        return f"{self.term.meaning}。依据：{source}" if source else self.term.meaning


def form_fields(record_class: type[Any]) -> tuple[FormField, ...]:
    """The fields of a record class or of a nested value, in the order of the definition.

    Raises:
        TypeError: a field has a type that no form can show; then ``_SHAPES`` needs a line.
    """
    hints = get_type_hints(record_class, include_extras=True)
    return tuple(_form_field(own, hints[own.name]) for own in fields(record_class))


def _is_public(source: str) -> bool:
    """Not a place in the project's own notes."""
    return bool(source.strip()) and not source.strip().startswith("domain.md")


def _form_field(own: Field[Any], hint: Any) -> FormField:
    hint, notes = get_args(hint)[0], hint.__metadata__
    types = tuple(_types(hint))
    many = get_origin(types[0]) is tuple
    if many:
        types = tuple(_types(get_args(types[0])[0]))
    groups: list[Any] = [one for one in types if is_dataclass(one)]
    default: Any = own.default
    is_given = default is not MISSING and default not in (None, "", ())
    return FormField(
        own.name,
        _first(notes, Term) or Term(own.name, ""),
        "group" if groups == list(types) else _shape(types),
        many,
        required=own.default is MISSING and own.default_factory is MISSING,
        default=default if is_given else None,
        choices=tuple(_choices(types)),
        vocabulary=getattr(_first(notes, ValuesOf), "vocabulary", ""),
        bounds=_first(notes, Between),
        members=form_fields(groups[0]) if groups else (),
    )


def _types(hint: Any) -> Iterator[Any]:
    """The types that a value may have, without None, which stands for a field that is left out."""
    is_union = get_origin(hint) in (Union, UnionType)
    yield from (one for one in (get_args(hint) if is_union else (hint,)) if one is not type(None))


def _shape(types: tuple[Any, ...]) -> Shape:
    if get_origin(types[0]) is Literal:
        return "text"
    if types[0] not in _SHAPES:
        raise TypeError(f"no form shows a value of the type {types[0]}")
    return _SHAPES[types[0]]


def _choices(types: tuple[Any, ...]) -> Iterator[str]:
    """The words of a ``Literal``; the empty one means that the field may be left out."""
    if get_origin(types[0]) is Literal:
        yield from (word for word in get_args(types[0]) if word)


def _first(notes: tuple[Any, ...], wanted: type[Any]) -> Any:
    return next((note for note in notes if isinstance(note, wanted)), None)
