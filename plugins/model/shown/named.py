"""Fields as readers see them: named by their terms, written as Chinese readers write values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from plugins.model.blocks import Fact
from plugins.model.dates import chinese_date
from plugins.model.kinds.term import Term


@cache
def names_of(record_class: type[Any]) -> dict[str, str]:
    """The Chinese name of each field of a record or of a value in it, in order."""
    hints = get_type_hints(record_class, include_extras=True)
    return {
        own.name: term.name
        for own in fields(record_class)
        for term in getattr(hints[own.name], "__metadata__", ())
        if isinstance(term, Term)
    }


def named_facts(value: Any, *names: str) -> Iterator[Fact]:
    """Facts of these fields of a record; without ``names``, of all of them."""
    # mypy takes no class of Any for a key of a cache.
    own_class: Any = type(value)
    known = names_of(own_class)
    for name in names or known:
        yield Fact(known[name], shown_value(getattr(value, name)))


def shown_value(value: Any) -> str:
    """``2026年11月22日``, words with 、 between them, a number as it is, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "、".join(map(shown_value, value))
    if isinstance(value, date):
        return chinese_date(value)
    return str(value)
