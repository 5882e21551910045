"""Answers: what a person writes for the fields of a new document, as the front matter holds it.

An answer belongs to a dotted name: ``title``, ``review.date``, ``materials.0.name``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.model.kinds.fields import Field
from plugins.model.kinds.record import Record
from plugins.problems import Problem
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile
from plugins.reading.written_fields import Fields

_SEPARATORS = re.compile(r"[；;\n]")
_WORDS = {"是": "true", "y": "true", "yes": "true", "否": "false", "n": "false", "no": "false"}
_NOWHERE = SourceFile(Path(), "", "")
_MISSING = "M101"

MOST_MEMBERS = 1_000
"""No list of a document has more members than this."""


class UnknownNameError(ValueError):
    """An answer is given to a field that the kind does not have."""


def completed(
    fields: Sequence[Field], answers: Mapping[str, str], likely: Mapping[str, str]
) -> dict[str, str]:
    """Answers with those that are still missing: what is likely of a required field, or its example.

    So there is a whole record to look at while most of it is still open.
    """
    found = dict(answers)
    for field in fields:
        own = _below(answers, field.name)
        if field.shape != "group":
            if field.required and field.name not in answers:
                found[field.name] = likely.get(field.name) or example_of(field)
        elif own or field.required:
            numbers = {name.partition(".")[0] for name in own} or {"0"}
            for prefix in [f"{field.name}.{n}" for n in numbers] if field.many else [field.name]:
                inside = completed(field.members, _below(answers, prefix), {})
                found |= {f"{prefix}.{name}": answer for name, answer in inside.items()}
    return found


def _below(answers: Mapping[str, str], name: str) -> dict[str, str]:
    """The answers to the fields inside a group, by their names there."""
    return {
        own.removeprefix(f"{name}."): answer
        for own, answer in answers.items()
        if own.startswith(f"{name}.")
    }


def example_of(field: Field) -> str:
    """The example of a field, as a person would answer."""
    return field.term.example.strip("[]").replace(", ", "；")


def values_of(fields: Sequence[Field], answers: Mapping[str, str]) -> dict[str, Any]:
    """The values of the front matter, nested as it is; a list is answered with ； between its members.

    Raises:
        UnknownNameError: a name is no field of these.
    """
    known = {field.name: field for field in fields}
    parts: dict[str, dict[str, str]] = {}
    values: dict[str, Any] = {}
    for name, answer in answers.items():
        first, _, rest = name.partition(".")
        field = known.get(first)
        if field is None or bool(rest) != (field.shape == "group"):
            raise UnknownNameError(name)
        if rest:
            parts.setdefault(first, {})[rest] = answer
        elif answer.strip():
            values[first] = _value(field, answer.strip())
    values |= {name: _group(known[name], own) for name, own in parts.items()}
    return {field.name: values[field.name] for field in fields if values.get(field.name)}


def _value(field: Field, answer: str) -> Any:
    if field.many:
        members = (part.strip() for part in _SEPARATORS.split(answer))
        return [member for member in members if member]
    return _WORDS.get(answer.lower(), answer) if field.shape == "yes or no" else answer


def _group(field: Field, answers: Mapping[str, str]) -> Any:
    if not field.many:
        return values_of(field.members, answers)
    members: dict[int, dict[str, str]] = {}
    for name, answer in answers.items():
        number, _, rest = name.partition(".")
        if not number.isdecimal() or int(number) >= MOST_MEMBERS:
            raise UnknownNameError(f"{field.name}.{name}")
        members.setdefault(int(number), {})[rest] = answer
    return [values_of(field.members, members[number]) for number in sorted(members)]


def problems_of(record: type[Record], values: Mapping[str, Any]) -> list[Problem]:
    """What the reader would say of these fields together."""
    lines = {name: number for number, name in enumerate(values, 1)}
    found: Any = parse_record(record, _NOWHERE, Fields(dict(values), lines))
    return found if isinstance(found, list) else []


def complaint(record: type[Record], values: Mapping[str, Any]) -> Problem | None:
    """What the reader would say of these fields, apart from those that are not there yet."""
    return next((p for p in problems_of(record, values) if p.code != _MISSING), None)
