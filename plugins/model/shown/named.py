"""Fields as readers see them: named by their terms, written as Chinese readers write values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.model.blocks import Fact
from plugins.model.dates import chinese_date
from plugins.model.kinds.fields import fields_by_name, fields_of

TELEPHONE_FIELDS = frozenset({"phone", "complaint_phone", "contact"})
"""The fields in which a number is a telephone, of whatever kind."""


def names_of(record_class: type) -> dict[str, str]:
    """The Chinese name of each field of a record or of a value in it, in order."""
    return {own.name: own.term.name for own in fields_of(record_class)}


def named_facts(value: Any, *names: str) -> Iterator[Fact]:
    """Facts of these fields of a record that have a value; without ``names``, of all its fields."""
    known = fields_by_name(type(value))
    for name in names or known:
        if shown := chinese_value(getattr(value, name)):
            yield Fact(known[name].term.name, shown, has_telephone=name in TELEPHONE_FIELDS)


def chinese_value(value: Any) -> str:
    """``2026年11月22日``, words with 、 between them, a number as it is, nothing for None."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "、".join(map(chinese_value, value))
    if isinstance(value, date):
        return chinese_date(value)
    return str(value)
