"""Texts: every text in a value, by the name of its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from plugins.model.kinds.fields import fields_of


def texts_of(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text that is not empty, with its dotted name (``sections.0.name``).

    ``value`` is a record, a tuple or a text; ``name`` is what it is called itself.
    """
    if isinstance(value, str):
        if value:
            yield name, value
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from texts_of(member, f"{name}.{index}")
    elif is_dataclass(value):
        yield from _texts_in(value, f"{name}." if name else "")


def _texts_in(record: Any, prefix: str) -> Iterator[tuple[str, str]]:
    record_class: type = type(record)
    for field in _with_texts(record_class):
        # Most fields are empty or a plain text.
        if member := getattr(record, field):
            if isinstance(member, str):
                yield f"{prefix}{field}", member
            else:
                yield from texts_of(member, f"{prefix}{field}")


@cache
def _with_texts(record_class: type) -> tuple[str, ...]:
    """The fields of a class in which texts may be."""
    found = fields_of(record_class)
    return tuple(own.name for own in found if own.shape in ("text", "group"))
