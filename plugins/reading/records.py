"""Fields to typed records: pydantic checks them against the kind's definition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from plugins.model.kinds.term import Term
from plugins.problems import Problem
from plugins.reading.front_matter import Fields
from plugins.reading.source_files import SourceFile

T = TypeVar("T")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?")


def parse_record(record_class: type[T], file: SourceFile, fields: Fields) -> T | list[Problem]:
    """Make a record of a file's fields, or say everything that is wrong with them."""
    problems = list(_check_dates(record_class, file, fields))
    wrong = {problem.line for problem in problems}
    try:
        # mypy does not see that a class is hashable.
        record: T = _adapter(record_class).validate_python(fields.values)  # type: ignore[arg-type]
    except ValidationError as error:
        found = (_problem(record_class, file, fields, details) for details in error.errors())
        problems += [problem for problem in found if problem.line not in wrong]
        return problems
    return problems or record


@cache
def _adapter(record_class: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(record_class)


@cache
def _hints(record_class: type) -> dict[str, Any]:
    return get_type_hints(record_class, include_extras=True)


def _check_dates(record_class: type, file: SourceFile, fields: Fields) -> Iterator[Problem]:
    """A date must be written out: pydantic alone would take 20210825 for seconds since 1970."""
    for name, hint in _hints(record_class).items():
        value = fields.values.get(name)
        if value is None or not _takes(hint, date):
            continue
        with_time = _takes(hint, datetime)
        if not _is_date(value, with_time):
            example = "2026-01-31 09:00" if with_time else "2026-01-31"
            yield file.problem(
                "M105",
                f"{_name(record_class, name)}“{_shown(value)}”不是日期",
                f"写成 {example} 的形式，并检查月和日",
                fields.lines.get(name, 1),
            )


def _takes(hint: Any, wanted: type) -> bool:
    inner = get_args(hint)[0] if hasattr(hint, "__metadata__") else hint
    options = get_args(inner) or (inner,)
    return any(isinstance(option, type) and issubclass(option, wanted) for option in options)


def _is_date(value: Any, with_time: bool) -> bool:
    if not isinstance(value, str) or not (_DATETIME if with_time else _DATE).fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _problem(record_class: type, file: SourceFile, fields: Fields, details: Any) -> Problem:
    path = [str(part) for part in details["loc"]]
    line = _line(path, fields)
    name = _name(record_class, path[0])
    value = _shown(details["input"])
    match details["type"]:
        case "missing":
            return file.problem(
                "M101", f"缺少{_name(record_class, path[-1])}", f"加一行 {path[-1]}: ……", line
            )
        case "unexpected_keyword_argument":
            return _unknown_field(record_class, file, path[-1], line)
        case "literal_error":
            allowed = _allowed(record_class, path[0])
            return file.problem("M103", f"{name}不能写“{value}”", f"只能写：{allowed}", line)
        case "tuple_type":
            return file.problem(
                "M104", f"{name}要写成列表", f"写成 {path[0]}: [{value}]，多个用逗号分开", line
            )
        case "dataclass_type" | "string_type":
            return file.problem("M104", f"{name}的写法不对", _example(record_class, path[0]), line)
        case "bool_parsing" | "bool_type":
            return file.problem("M104", f"{name}不能写“{value}”", "只能写 true 或者 false", line)
        case _:
            return file.problem(
                "M104", f"{name}不能写“{value}”", _example(record_class, path[0]), line
            )


def _unknown_field(record_class: type, file: SourceFile, name: str, line: int) -> Problem:
    known = list(_hints(record_class))
    close = get_close_matches(name, known, n=1)
    by_term = {_term_name(record_class, field): field for field in known}
    meant = by_term.get(name) or (close[0] if close else "")
    hint = f"是不是 {meant}？" if meant else "删去这一行，或者改正字段名"
    return file.problem("M102", f"不认识的字段“{name}”", hint, line)


def _line(path: list[str], fields: Fields) -> int:
    for end in range(len(path), 0, -1):
        if line := fields.lines.get(".".join(path[:end])):
            return line
    return 1


def _term_name(record_class: type, field: str) -> str:
    term = _term(record_class, field)
    return term.name if term else field


def _term(record_class: type, field: str) -> Term | None:
    metadata = getattr(_hints(record_class).get(field), "__metadata__", ())
    return next((term for term in metadata if isinstance(term, Term)), None)


def _name(record_class: type, field: str) -> str:
    chinese = _term_name(record_class, field)
    return field if chinese == field else f"{chinese}（{field}）"


def _example(record_class: type, field: str) -> str:
    """What a field looks like when it is right."""
    term = _term(record_class, field)
    return f"写成这样：{field}: {term.example}" if term and term.example else "检查这一行的写法"


def _allowed(record_class: type, field: str) -> str:
    hint = _hints(record_class).get(field)
    inner = get_args(hint)[0] if hint is not None else None
    values = get_args(inner) if get_origin(inner) is Literal else ()
    return "、".join(value for value in values if value) or "规定的值"


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else f"{text[:40]}……"
