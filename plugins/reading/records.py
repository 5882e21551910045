"""Fields to typed records: pydantic checks them against the kind's definition.

What pydantic finds is said in the words of the editor's side of that definition: the Chinese names
and examples of the ``Term``s, at any depth. Dates and numbers are looked at before, because pydantic
takes more for a date or a number than a reader would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from plugins.model.kinds.fields import Field, fields_by_name
from plugins.problems import Problem
from plugins.reading.field_paths import Path, field_at, groups_with, name_of
from plugins.reading.source_files import SourceFile
from plugins.reading.validation import validated
from plugins.reading.written_fields import Fields
from plugins.reading.written_lists import LONGEST_PROPOSED, list_of, parts_of
from plugins.reading.written_values import is_date, is_number, meant_date, meant_number, shown_value

T = TypeVar("T")

MOST_PROBLEMS = 50
"""A file with more problems than this is named for so many of them: it is something else."""

_SEPARATORS = "、，,；;"
_OTHER_BRACKETS = ("【】", "［］")


def parse_record(record_class: type[T], file: SourceFile, fields: Fields) -> T | list[Problem]:
    """Make a record of a file's fields, or say everything that is wrong with them."""
    said = _Messages(record_class, file, fields)
    found = dict(said.slips(said.record, fields.values, ()))
    record = validated(record_class, fields.values)
    if isinstance(record, list):
        for details in record:
            path = said.path_of(details["loc"])
            if path is not None and path not in found:
                found[path] = said.problem(path, details)
    problems = [problem for path, problem in found.items() if path not in said.meant]
    return problems[:MOST_PROBLEMS] if problems or isinstance(record, list) else record


class _Messages:
    """What is wrong with the fields of one file, each with its place and the next step."""

    def __init__(self, record: type, file: SourceFile, fields: Fields) -> None:
        self.record = record
        self.file = file
        self.fields = fields
        self.meant: set[Path] = set()
        """Fields that stand there under a wrong name: they are not missing as well."""

    def slips(
        self, group: type, values: Mapping[str, Any], path: Path
    ) -> Iterator[tuple[Path, Problem]]:
        """Dates, numbers and lists that pydantic would take, or explain badly."""
        known = fields_by_name(group)
        for name, value in values.items():
            own = known.get(name)
            if own and (own.many or not _is_plain_text(own, value)):
                yield from self._slips_of(own, value, (*path, name))

    def _slips_of(self, own: Field, value: Any, path: Path) -> Iterator[tuple[Path, Problem]]:
        if value == [] and own.required and not own.may_be_empty:
            yield path, self._missing(path)
        elif not own.many:
            yield from self._slip(own, value, path)
        elif isinstance(value, list) and (problem := self._comma_slip(own, value, path)):
            yield (*path, 0), problem
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if not _is_plain_text(own, item):
                    yield from self._member_slip(own, item, (*path, index))

    def _member_slip(self, own: Field, item: Any, path: Path) -> Iterator[tuple[Path, Problem]]:
        """Those of a member of a list, which may be a list itself."""
        if own.nested and isinstance(item, list) and (problem := self._comma_slip(own, item, path)):
            yield (*path, 0), problem
        else:
            yield from self._slip(own, item, path)

    def _slip(self, own: Field, value: Any, path: Path) -> Iterator[tuple[Path, Problem]]:
        """Those of one value, which is no list."""
        if own.group and isinstance(value, dict):
            yield from self.slips(own.group, value, path)
        else:
            for look in (self._list_slip, self._date_slip, self._number_slip):
                if problem := look(own, value, path):
                    yield path, problem
                    return

    def _comma_slip(self, own: Field, value: list[Any], path: Path) -> Problem | None:
        """``[甲，乙]``, which YAML takes for one member: a member that has a comma stands in quotes."""
        if ".".join(map(str, path)) not in self.fields.alone or not isinstance(value[0], str):
            return None
        if len(parts_of(value[0], "，")) < 2:
            return None
        message = f"{self._name(path)}的列表里用了中文逗号"
        return self._say("M104", message, _proposed_list(own, value[0], "，"), path)

    def _list_slip(self, own: Field, value: Any, path: Path) -> Problem | None:
        """One text in brackets where no list is wanted."""
        if own.many or own.shape == "group" or not isinstance(value, list) or len(value) != 1:
            return None
        hint = f"写成 {own.name}: {shown_value(value)}"
        return self._say("M104", f"{self._name(path)}只写一项，不用方括号和“- ”", hint, path)

    def _date_slip(self, own: Field, value: Any, path: Path) -> Problem | None:
        with_time = own.shape == "time"
        if own.shape not in ("date", "time") or is_date(value, with_time):
            return None
        message = f"{self._name(path)}“{shown_value(value)}”不是日期"
        return self._say("M105", message, meant_date(value, with_time), path)

    def _number_slip(self, own: Field, value: Any, path: Path) -> Problem | None:
        with_fraction = own.shape == "number"
        if own.shape not in ("number", "whole number") or is_number(value, with_fraction):
            return None
        return self._refused(path, value, _number_hint(own, value))

    def path_of(self, loc: Sequence[str | int]) -> Path | None:
        """Where pydantic's error stands; None for the ways of writing a value that were not meant.

        Where a text or fields may be written, pydantic puts the type's name into the path, and
        complains of both.
        """
        path: Path = ()
        for part in loc:
            group = _group_or_text(field_at(self.record, path))
            if group and isinstance(part, str) and part not in fields_by_name(group):
                if (part == group.__name__) != isinstance(self._value(path), dict):
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
        own = field_at(self.record, path)
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
        own, group = field_at(self.record, path), field_at(self.record, path[:-1])
        example = f"，例如 {key}: {own.term.example}" if own else ""
        hint = f"在 {group.name if group else path[0]} 里写上 {key}{example}"
        return self._say("M101", f"缺少{name}", hint, path)

    def _unknown(self, path: Path) -> Problem:
        """A field that there is not, with the one that was meant, or the place where it belongs."""
        name, place = str(path[-1]), self._name(path[:-1])
        message = (
            f"{place}里有不认识的字段“{shown_value(name)}”"
            if place
            else f"不认识的字段“{shown_value(name)}”"
        )
        group = field_at(self.record, path[:-1])
        inside = (group and group.group) or self.record
        if place and name in fields_by_name(self.record):
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


def _is_plain_text(own: Field, value: Any) -> bool:
    """Whether one text stands where one is wanted: most values do, and nothing can be said of them."""
    return isinstance(value, str) and own.shape in ("text", "yes or no")


def _group_or_text(own: Field | None) -> type | None:
    """The class of a group that may be written in short, as a text."""
    return own.group if own and own.shape != "group" else None


def _meant_field(inside: type, name: str) -> str:
    """The field that was most likely meant by a name, of the same letters or by its Chinese name."""
    known = fields_by_name(inside)
    by_term = {own.term.name: key for key, own in known.items()}
    close = get_close_matches(name[:100], known, n=1)
    return by_term.get(name) or (close[0] if close else "")


def _explain(own: Field, error: str, value: Any) -> tuple[str, str, str]:
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


def _example(own: Field) -> str:
    """What a field looks like when it is right."""
    if not own.term.example:
        return "检查这一行的写法"
    return f"写成这样：{own.name}: {own.term.example}"


def _number_hint(own: Field, value: Any) -> str:
    if meant := meant_number(value, own.shape == "number"):
        return f"改为：{meant}"
    example = own.term.example
    return f"只写阿拉伯数字，例如 {example}" if example else "只写阿拉伯数字"


def _as_list(own: Field, value: Any) -> str:
    """How to write a list of what stands there as one text, or as fields."""
    if own.shape != "text" or not isinstance(value, str):
        return _example(own)
    if value.startswith("-"):
        return "“-”后面要有一个空格，每一项单独一行"
    text = value.strip()
    if text[:1] + text[-1:] in _OTHER_BRACKETS:
        text = text[1:-1]
    return _proposed_list(own, text, _SEPARATORS)


def _proposed_list(own: Field, text: str, separators: str) -> str:
    """The list that is most likely meant by a text."""
    if own.nested or len(text) > LONGEST_PROPOSED or not (parts := parts_of(text, separators)):
        return _example(own)
    proposed = f"写成 {list_of(own.name, parts)}"
    if len(parts) == 1 or own.choices or own.vocabulary:
        return f"{proposed}，多个用英文逗号分开"
    return f'{proposed}；本来就是一项的，写成 {own.name}: ["……"]，引号不能省'


def _as_fields(own: Field, value: Any) -> str:
    """How to write fields where a text or a list stands."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return f"{own.name} 只有一项，去掉开头的“- ”或者方括号"
    if isinstance(value, str) and re.search(r"\w[:：]", value):
        return "每个字段一行，前面空两格，用英文冒号，冒号后面加一个空格"
    return _example(own)
