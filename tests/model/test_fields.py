"""The walk over the types of a record: what a field is, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

import pytest

from plugins.model.kinds.fields import Field, fields_by_name, fields_of
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.term import COUNT, MAY_BE_EMPTY, Term, ValuesOf
from plugins.model.register import Register

TERM = Term("甲", "一个字段", "", "乙")


@dataclass(frozen=True, kw_only=True)
class Part:
    """A value inside a record."""

    inner: Annotated[str, TERM]


@dataclass(frozen=True, kw_only=True)
class Wide:
    """A record with a field of every shape."""

    folder: ClassVar[str] = "wide"

    text: Annotated[str, TERM]
    whole: Annotated[int | None, COUNT, TERM] = None
    amount: Annotated[Decimal | None, TERM] = None
    flag: Annotated[bool, TERM] = False
    day: Annotated[date | None, TERM] = None
    moment: Annotated[datetime, TERM]
    word: Annotated[Literal["", "一", "二"], TERM] = ""
    words: Annotated[tuple[Literal["一", "二"], ...], TERM] = ()
    listed: Annotated[tuple[str, ...], ValuesOf("themes"), TERM] = ()
    lists: Annotated[tuple[tuple[str, ...], ...], TERM] = ()
    none: Annotated[tuple[str, ...], MAY_BE_EMPTY, TERM]
    part: Annotated[Part | None, TERM] = None
    parts: Annotated[tuple[Part, ...], TERM]
    either: Annotated[tuple[str | Part, ...], TERM] = ()
    plain: str = "丙"


FIELDS = {
    "text": Field("text", TERM, "text", required=True),
    "whole": Field("whole", TERM, "whole number", bounds=COUNT),
    "amount": Field("amount", TERM, "number"),
    "flag": Field("flag", TERM, "yes or no", default=False),
    "day": Field("day", TERM, "date"),
    "moment": Field("moment", TERM, "time", required=True),
    "word": Field("word", TERM, "text", choices=("一", "二")),
    "words": Field("words", TERM, "text", many=True, choices=("一", "二")),
    "listed": Field("listed", TERM, "text", many=True, vocabulary="themes"),
    "lists": Field("lists", TERM, "text", many=True, nested=True),
    "none": Field("none", TERM, "text", many=True, required=True, may_be_empty=True),
    "part": Field("part", TERM, "group", group=Part),
    "parts": Field("parts", TERM, "group", many=True, required=True, group=Part),
    "either": Field("either", TERM, "text", many=True, group=Part),
    "plain": Field("plain", Term("plain", ""), "text", default="丙"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_what_its_type_says(name: str) -> None:
    """Each type is one shape, with what stands beside it in the annotation, also where it is optional."""
    assert fields_by_name(Wide)[name] == FIELDS[name]


def test_fields_stand_in_the_order_of_the_definition() -> None:
    """Whether required or not, a field keeps its place; what belongs to the class is no field."""
    assert [own.name for own in fields_of(Wide)] == list(FIELDS)
    assert list(fields_by_name(Wide)) == list(FIELDS)


def test_types_are_walked_through_once() -> None:
    """The second question about a class is answered with the same values, which nobody can change."""
    assert fields_by_name(Wide) is fields_by_name(Wide)
    assert not hasattr(fields_by_name(Wide), "update")


@pytest.mark.parametrize("name", ["part", "parts", "either"])
def test_a_group_has_the_fields_of_its_class(name: str) -> None:
    """Also as a list, and where a text may stand in its place."""
    assert fields_by_name(Wide)[name].members == (Field("inner", TERM, "text", required=True),)


def test_what_is_no_group_has_no_members() -> None:
    """A text, a number and a date end the walk."""
    assert {own.name for own in fields_of(Wide) if own.members} == {"part", "parts", "either"}


def test_an_empty_word_is_no_choice_and_no_default() -> None:
    """An empty word in a Literal means that the field may be left out; another default counts."""
    known = fields_by_name(NormativeRecord)
    assert known["validity"].choices == ("有效", "已修改", "失效", "废止", "尚未生效", "到期")
    assert (known["validity"].required, known["validity"].default) == (False, None)
    assert known["nature"].default == "其他文件"


def test_the_code_of_a_body_is_a_word_or_a_group() -> None:
    """A list of codes holds words, and groups with a code and its dates."""
    (bodies,) = fields_of(Register)
    codes = next(own for own in bodies.members if own.name == "codes")
    assert (codes.shape, codes.many) == ("text", True)
    assert [own.name for own in codes.members] == ["code", "since", "until"]


@dataclass(frozen=True, kw_only=True)
class Strange:
    """A record with a field of a type that no reader and no form knows."""

    colour: Annotated[complex, Term("颜色", "一种颜色")]


def test_a_type_that_is_no_shape_is_refused() -> None:
    """A new type of field is an error here, and not a field that is missing in a form."""
    with pytest.raises(TypeError, match="complex"):
        fields_of(Strange)
