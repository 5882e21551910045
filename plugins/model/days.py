"""The days of a record: after the last of them time changes nothing that is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from plugins.model.kinds.planning import PlanningRecord
from plugins.model.kinds.record import Record


def last_day(record: Record) -> date:
    """The last day that a record names; the first of all days where it names none.

    What is shown of a document compares its days with the as-of date. When all of them are over, and
    those of what it is related to, every later as-of date gives the same.
    """
    days = list(_days_in(record))
    if isinstance(record, PlanningRecord):
        days.append(date(record.period_end, 12, 31))
    return max(days, default=date.min)


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
