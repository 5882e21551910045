"""The words beside a field."""

from __future__ import annotations

import pytest

from plugins.forms.words import words_of
from plugins.model.kinds import KINDS
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.kinds.term import Term
from plugins.model.register import Register
from plugins.model.site import Site

RECORDS = [*(kind.record for kind in KINDS), Site, Register]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_form_tells_every_field_in_chinese(record):
    """Each field and each member of a group has a Chinese name and says what it means."""
    waiting = list(fields_of(record))
    while waiting:
        own = waiting.pop()
        assert any("一" <= sign <= "鿿" for sign in own.term.name), own.name
        assert words_of(own), own.name
        assert "domain.md" not in words_of(own)
        waiting += own.members


def test_a_form_names_the_law_behind_a_field():
    """The meaning comes first, then the sources that a reader can look up; without any, no word of them."""
    laid_down = Field("a", Term("甲", "一个字段", "GB/T 9704；domain.md §2"), "text")
    assert words_of(laid_down) == "一个字段。依据：GB/T 9704"
    assert words_of(Field("a", Term("甲", "一个字段", "domain.md §2"), "text")) == "一个字段"
