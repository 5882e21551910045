"""Fields to typed records: pydantic checks them against the kind's definition.

What pydantic finds is said in the words of the editor's side of that definition: the Chinese names
and examples of the ``Term``s, at any depth. Dates and numbers are looked at before, because pydantic
takes more for a date or a number than a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from plugins.problems import Problem
from plugins.reading.field_types import (
    FieldType,
    Path,
    field_types,
    groups_with,
    name_of,
    type_at,
)
from plugins.reading.front_matter import Fields
from plugins.reading.source_files import SourceFile
from plugins.reading.written_values import is_date, is_number, meant_date, meant_number, shown_value

T = TypeVar("T")

MOST_PROBLEMS = 50
"""A file with more problems than this is named for so many of them: it is something else."""

_BETWEEN_WORDS = re.compile(r"[、，,；;]")


def parse_record(record_class: type[T], file: SourceFile, fields: Fields) -> T | list[Problem]:
    """Make a record of a file's fields, or say everything that is wrong with them."""
    said = _Messages(record_class, file, fields)
    found = dict(said.slips(field_types(said.record), fields.values, ()))
    record: T | None = None
    try:
        record = _adapter(said.record).validate_python(fields.values)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path = said.path_of(details["loc"])
            if path is not None and path not in found:
                found[path] = said.problem(path, details)
    problems = [problem for path, problem in found.items() if path not in said.meant]
    return record if record is not None and not problems else problems[:MOST_PROBLEMS]


@cache
def _adapter(record_class: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(record_class)


class _Messages:
    """What is wrong with the fields of one file, each with its place and the next step."""

    def __init__(self, record: type, file: SourceFile, fields: Fields) -> None:
        self.record = record
        self.file = file
        self.fields = fields
        self.meant: set[Path] = set()
        """Fields that stand there under a wrong name: they are not missing as well."""

    def slips(
        self, types: Mapping[str, FieldType], values: Mapping[str, Any], path: Path
    ) -> Iterator[tuple[Path, Problem]]:
        """Dates, numbers and empty lists that pydantic would take, or explain badly."""
        for name, value in values.items():
            if own := types.get(name):
                yield from self._slips_of(own, value, (*path, name))

    def _slips_of(self, own: FieldType, value: Any, path: Path) -> Iterator[tuple[Path, Problem]]:
        if value == [] and own.is_required and not own.may_be_empty:
            yield path, self._missing(path)
        elif own.items and isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._slips_of(own.items, item, (*path, index))
        elif own.record and isinstance(value, dict):
            yield from self.slips(field_types(own.record), value, path)
        elif problem := self._date_slip(own, value, path) or self._number_slip(own, value, path):
            yield path, problem

    def _date_slip(self, own: FieldType, value: Any, path: Path) -> Problem | None:
        with_time = own.takes(datetime)
        if not own.takes(date) or is_date(value, with_time):
            return None
        message = f"{self._name(path)}“{shown_value(value)}”不是日期"
        return self._say("M105", message, meant_date(value, with_time), path)

    def _number_slip(self, own: FieldType, value: Any, path: Path) -> Problem | None:
        with_fraction = own.takes(Decimal)
        if not with_fraction and (own.takes(bool) or not own.takes(int)):
            return None
        if is_number(value, with_fraction):
            return None
        return self._refused(path, value, _number_hint(own, value))

    def path_of(self, loc: Sequence[str | int]) -> Path | None:
        """Where pydantic's error stands; None for the ways of writing a value that were not meant.

        Where a text or fields may be written, pydantic puts the type's name into the path, and
        complains of both.
        """
        path: Path = ()
        for part in loc:
            own = type_at(self.record, path) if path else None
            if own and own.record and len(own.options) > 1 and part not in field_types(own.record):
                if (part == own.record.__name__) != isinstance(self._value(path), dict):
                    return None
            else:
                path = (*path, part)
        return path

    def _value(self, path: Path) -> Any:
        value: Any = self.fields.values
        for part in path:
            value = value[part]
        return value

    def problem(self, path: Path, details: Any) -> Problem:
        """One error of pydantic, as an editor is told of it."""
        own = type_at(self.record, path)
        if details["type"] == "missing":
            return self._missing(path)
        if own is None:
            return self._unknown(path)
        code, said, hint = _explain(own, details["type"], details["input"])
        return self._say(code, f"{self._name(path)}{said}", hint, path)

    def _missing(self, path: Path) -> Problem:
        name, key = self._name(path), path[-1]
        if len(path) == 1:
            return self._say("M101", f"缺少{name}", f"加一行 {key}: ……", path)
        own, group = type_at(self.record, path), type_at(self.record, path[:-1])
        example = f"，例如 {key}: {own.term.example}" if own and own.term else ""
        hint = f"在 {group.key if group else path[0]} 里写上 {key}{example}"
        return self._say("M101", f"缺少{name}", hint, path)

    def _unknown(self, path: Path) -> Problem:
        """A field that there is not, with the one that was meant, or the place where it belongs."""
        name, place = str(path[-1]), self._name(path[:-1])
        message = (
            f"{place}里有不认识的字段“{shown_value(name)}”"
            if place
            else f"不认识的字段“{shown_value(name)}”"
        )
        group = type_at(self.record, path[:-1])
        inside = (group and group.record) or self.record
        if place and name in field_types(self.record):
            return self._say("M102", message, f"{name} 要顶格写，前面不加空格", path)
        if not place and (groups := groups_with(self.record, name)):
            hint = f"{name} 写在 {'、'.join(groups)} 里面，前面加两个空格"
            return self._say("M102", message, hint, path)
        meant = _meant_field(inside, name)
        self.meant.add((*path[:-1], meant))
        hint = f"是不是 {meant}？" if meant else "删去这一行，或者改正字段名"
        return self._say("M102", message, hint, path)

    def _refused(self, path: Path, value: Any, hint: str) -> Problem:
        return self._say("M104", f"{self._name(path)}不能写“{shown_value(value)}”", hint, path)

    def _say(self, code: str, message: str, hint: str, path: Path) -> Problem:
        return self.file.problem(code, message, hint, self._line(path))

    def _name(self, path: Path) -> str:
        return name_of(self.record, path)

    def _line(self, path: Path) -> int:
        names = [str(part) for part in path]
        for end in range(len(names), 0, -1):
            if line := self.fields.lines.get(".".join(names[:end])):
                return line
        return 1


def _meant_field(inside: type, name: str) -> str:
    """The field that was most likely meant by a name, of the same letters or by its Chinese name."""
    known = field_types(inside)
    by_term = {own.term.name: key for key, own in known.items() if own.term}
    close = get_close_matches(name[:100], known, n=1)
    return by_term.get(name) or (close[0] if close else "")


def _explain(own: FieldType, error: str, value: Any) -> tuple[str, str, str]:
    """The code, what is wrong with a value, and what to write, by pydantic's type of error."""
    shown = shown_value(value)
    match error:
        case "literal_error":
            return "M103", f"不能写“{shown}”", f"只能写：{'、'.join(own.choices)}"
        case "tuple_type":
            return "M104", "要写成列表", _as_list(own, value)
        case "dataclass_type":
            return "M104", "要分成几个字段写", _as_fields(own, value)
        case "bool_parsing" | "bool_type":
            return "M104", f"不能写“{shown}”", "只能写 true 或者 false"
        case "greater_than_equal" | "less_than_equal" if bounds := own.bounds:
            hint = f"只能写 {bounds.least} 到 {bounds.greatest}，检查有没有多写或者少写数字"
            return "M104", f"不能是 {shown}", hint
    if isinstance(value, dict):
        return "M104", "要写成一段文字", "有冒号、花括号的文字，整段用引号括起来"
    return "M104", f"不能写“{shown}”", _example(own)


def _example(own: FieldType) -> str:
    """What a field looks like when it is right."""
    if own.term is None or not own.term.example:
        return "检查这一行的写法"
    return f"写成这样：{own.key}: {own.term.example}"


def _number_hint(own: FieldType, value: Any) -> str:
    if meant := meant_number(value, own.takes(Decimal)):
        return f"改为：{meant}"
    example = own.term.example if own.term else ""
    return f"只写阿拉伯数字，例如 {example}" if example else "只写阿拉伯数字"


def _as_list(own: FieldType, value: Any) -> str:
    """How to write a list of what stands there as one text, or as fields."""
    takes_text = own.items is not None and (own.items.takes(str) or own.items.choices)
    if not takes_text or not isinstance(value, str):
        return _example(own)
    if value.startswith("-"):
        return "“-”后面要有一个空格，每一项单独一行"
    text = shown_value(value).strip("【】［］")
    if own.items and own.items.is_of_words:
        text = ", ".join(part.strip() for part in _BETWEEN_WORDS.split(text) if part.strip())
    return f"写成 {own.key}: [{text}]，多个用逗号分开"


def _as_fields(own: FieldType, value: Any) -> str:
    """How to write fields where a text or a list stands."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return f"{own.key} 只有一项，去掉开头的“- ”或者方括号"
    if isinstance(value, str) and re.search(r"\w[:：]", value):
        return "每个字段一行，前面空两格，用英文冒号，冒号后面加一个空格"
    return _example(own)
