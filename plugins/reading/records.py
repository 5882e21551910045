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
_LOOSE_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?)?"
)
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
            message = f"{_name(record_class, [name])}“{_shown(value)}”不是日期"
            line = fields.lines.get(name, 1)
            yield file.problem("M105", message, _meant_date(value, with_time), line)


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


def _meant_date(value: Any, with_time: bool) -> str:
    """What an editor most likely meant by a date in another form, as a hint."""
    example = "2026-01-31 09:00" if with_time else "2026-01-31"
    loose = _LOOSE_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if loose is None:
        return f"写成 {example} 的形式，并检查月和日"
    year, month, day, hour, minute = (int(part or 0) for part in loose.groups())
    meant = f"{year}-{month:02}-{day:02}" + (f" {hour:02}:{minute:02}" if with_time else "")
    if not _is_date(meant, with_time):
        return f"写成 {example} 的形式，并检查月和日"
    if with_time and loose[4] is None:
        return f"写明时间，例如 {meant[:10]} 09:00"
    return f"改为：{meant}"


def _problem(record_class: type, file: SourceFile, fields: Fields, details: Any) -> Problem:
    path = [str(part) for part in details["loc"]]
    line = _line(path, fields)
    name, key = _name(record_class, path), _key(path)
    value = _shown(details["input"])
    match details["type"]:
        case "missing":
            return file.problem("M101", f"缺少{name}", f"加一行 {key}: ……", line)
        case "unexpected_keyword_argument":
            return _unknown_field(record_class, file, path[-1], line)
        case "literal_error":
            allowed = _allowed(record_class, path[0])
            return file.problem("M103", f"{name}不能写“{value}”", f"只能写：{allowed}", line)
        case "tuple_type":
            hint = f"写成 {key}: [{value.strip('【】［］')}]，多个用逗号分开"
            return file.problem("M104", f"{name}要写成列表", hint, line)
        case "bool_parsing" | "bool_type":
            return file.problem("M104", f"{name}不能写“{value}”", "只能写 true 或者 false", line)
        case "greater_than_equal" | "less_than_equal":
            hint = "检查有没有多写或者少写数字"
            return file.problem("M104", f"{name}不能是 {value}", hint, line)
        case _:
            hint = _example(record_class, path)
            return file.problem("M104", f"{name}不能写“{value}”", hint, line)


def _unknown_field(record_class: type, file: SourceFile, name: str, line: int) -> Problem:
    known = [field for field in _hints(record_class) if not field.startswith("__")]
    close = get_close_matches(name, known, n=1)
    by_term = {term.name: field for field in known if (term := _term(record_class, field))}
    meant = by_term.get(name) or (close[0] if close else "")
    hint = f"是不是 {meant}？" if meant else "删去这一行，或者改正字段名"
    return file.problem("M102", f"不认识的字段“{name}”", hint, line)


def _line(path: list[str], fields: Fields) -> int:
    for end in range(len(path), 0, -1):
        if line := fields.lines.get(".".join(path[:end])):
            return line
    return 1


def _term(record_class: type, field: str) -> Term | None:
    metadata = getattr(_hints(record_class).get(field), "__metadata__", ())
    return next((term for term in metadata if isinstance(term, Term)), None)


def _key(path: list[str]) -> str:
    """The innermost name in a path such as ``organisations.0.names.0.since``."""
    return next((part for part in reversed(path) if not part.isdigit()), path[0])


def _name(record_class: type, path: list[str]) -> str:
    """A field as a person is told of it: 成文日期（sign_date）, or ``names 里的 since``."""
    outer = [part for part in path if not part.isdigit()]
    if len(outer) > 1:
        return f"{outer[-2]} 里的 {outer[-1]}"
    term = _term(record_class, path[0])
    return f"{term.name}（{path[0]}）" if term else path[0]


def _example(record_class: type, path: list[str]) -> str:
    """What a field looks like when it is right."""
    term = _term(record_class, path[0]) if len(path) == 1 else None
    return f"写成这样：{path[0]}: {term.example}" if term and term.example else "检查这一行的写法"


def _allowed(record_class: type, field: str) -> str:
    hint = _hints(record_class).get(field)
    inner = get_args(hint)[0] if hint is not None else None
    values = get_args(inner) if get_origin(inner) is Literal else ()
    return "、".join(value for value in values if value) or "规定的值"


def _shown(value: Any) -> str:
    """A value as it was written, cut short."""
    if isinstance(value, list):
        value = "，".join(map(_shown, value))
    if isinstance(value, dict):
        value = "，".join(f"{key}: {_shown(item)}" for key, item in value.items())
    return value if len(value) <= 40 else f"{value[:40]}……"
