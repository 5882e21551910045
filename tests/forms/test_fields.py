"""The walk over the types of a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest

from plugins.forms.fields import form_fields
from plugins.model.kinds import KINDS
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.kinds.term import COUNT, Term
from plugins.model.register import Register
from plugins.model.site import Site

RECORDS = [*(kind.record for kind in KINDS), Site, Register]


def field_of(record, name):
    """A field by its key."""
    return next(own for own in form_fields(record) if own.name == name)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_form_tells_every_field_in_chinese(record):
    """Each field and each member of a group has a Chinese name and says what it means."""
    waiting = list(form_fields(record))
    while waiting:
        own = waiting.pop()
        assert any("一" <= sign <= "鿿" for sign in own.term.name), own.name
        assert own.words, own.name
        assert "domain.md" not in own.words
        waiting += own.members


def test_choices_come_from_the_type_and_leave_out_the_empty_word():
    """An empty word in a Literal means that the field may be left out, and is no choice."""
    validity = field_of(NormativeRecord, "validity")
    assert validity.choices == ("有效", "已修改", "失效", "废止", "尚未生效", "到期")
    assert (validity.required, validity.default) == (False, None)
    assert field_of(NormativeRecord, "nature").default == "其他文件"


def test_vocabularies_bounds_and_groups_are_seen():
    """What stands beside a type in its annotation reaches the form, also below an optional type."""
    theme = field_of(NormativeRecord, "theme")
    assert (theme.vocabulary, theme.many, theme.shape) == ("themes", True, "text")
    days = field_of(ServiceGuideRecord, "legal_days")
    assert (days.shape, days.bounds, days.required) == ("whole number", COUNT, False)
    review = field_of(NormativeRecord, "review")
    assert (review.shape, review.many) == ("group", False)
    assert [(own.name, own.shape) for own in review.members] == [
        ("reviewer", "text"), ("date", "date"), ("basis", "text"),
    ]  # fmt: skip


def test_a_text_may_also_be_written_as_a_group():
    """A code of a body is a word, or a group with its dates."""
    bodies = field_of(Register, "organisations")
    codes = next(own for own in bodies.members if own.name == "codes")
    assert (codes.shape, codes.many) == ("text", True)
    assert [own.name for own in codes.members] == ["code", "since", "until"]


def test_a_type_that_no_form_shows_is_refused():
    """A new type of field is an error here, and not a field that is missing in a form."""

    @dataclass(frozen=True, kw_only=True)
    class Strange:
        colour: Annotated[complex, Term("颜色", "一种颜色")]

    Strange.__annotations__["colour"] = Annotated[complex, Term("颜色", "一种颜色")]
    with pytest.raises(TypeError, match="complex"):
        form_fields(Strange)
