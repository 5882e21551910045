"""Texts: every text in a value, by the name of its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any


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
        for field in fields(value):
            yield from texts_of(getattr(value, field.name), f"{name}.{field.name}".lstrip("."))
