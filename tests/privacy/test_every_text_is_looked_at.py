"""Whatever an editor may write in a field or a row is looked at: no type of field hides a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from plugins.model.kinds import KINDS
from plugins.model.kinds.annual_report import Applications
from plugins.model.kinds.consultation import Opinion
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.kinds.row import Row
from plugins.model.texts import texts_of

ROWS = (Applications, DisclosureItem, Opinion)
CLASSES: list[type] = [*(kind.record for kind in KINDS), *ROWS]


def types_in(hint: Any) -> set[type]:
    """The types of which a value may be made up: text and date in ``tuple[str | date, ...]``."""
    if get_origin(hint) is Literal:
        return {type(value) for value in get_args(hint)}
    inner = [types_in(part) for part in get_args(hint)]
    return set().union(*inner) if inner else {hint}


def filled(record_class: type, name: str, written: set[str]) -> Any:
    """A record with a text in every field that may hold one, each text noted in ``written``."""
    record = object.__new__(record_class)
    hints = get_type_hints(record_class)
    for field in fields(record_class):
        value: Any = None
        called = f"{name}.{field.name}"
        types = types_in(hints[field.name])
        if groups := [own for own in types if is_dataclass(own)]:
            value = tuple(filled(group, called, written) for group in groups)
        elif str in types:
            value = (called,)
            written.add(called)
        object.__setattr__(record, field.name, value)
    return record


@pytest.mark.parametrize("record_class", CLASSES, ids=lambda own: own.__name__)
def test_every_text_of_a_record_is_told(record_class: type) -> None:
    """Every field that may hold a text by its type is gone through, in groups and lists as well."""
    written: set[str] = set()
    record = filled(record_class, record_class.__name__, written)
    assert {text for _, text in texts_of(record)} == written
    assert written


def rows_of(record_class: type) -> Iterator[type]:
    """The classes of rows below a class."""
    for own in record_class.__subclasses__():
        yield own
        yield from rows_of(own)


def test_every_kind_of_row_is_tried() -> None:
    """A new kind of row is tried here as well."""
    assert set(rows_of(Row)) == set(ROWS)
