"""The days of a record: between two of them time changes nothing that is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record


def days_of(record: Record, year: int) -> tuple[date, ...]:
    """The days that a record names, each once, in order; ``year`` is that of a document without a day.

    What is shown of a document compares its days with the as-of date: any two as-of dates that have the
    same of these days before, on and behind them give the same.
    """
    days = {*_days_in(record), date(year, 1, 1)}
    if isinstance(record, PlanningRecord):
        days.add(date(record.period_end, 12, 31))
    return tuple(sorted(days))


def _days_in(value: Any) -> Iterator[date]:
    kind: type = type(value)
    if kind in _WITHOUT_DAYS:
        return
    if kind is datetime:
        yield value.date()
    elif kind is date:
        yield value
    elif kind is tuple or kind is list:
        for member in value:
            yield from _days_in(member)
    else:
        for name in _names(kind):
            yield from _days_in(getattr(value, name))


_WITHOUT_DAYS = frozenset((str, int, float, bool, type(None)))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
