"""The tables of characters of one script, and the lists that a county edits inside a record."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.record import Record
from plugins.model.kinds.term import Term, ValuesOf
from plugins.model.office import Office
from plugins.model.site import Site
from plugins.rules.text.scripts import foreign_characters
from plugins.rules.vocabularies.vocabulary_values import check

SITE = Site(name="试验", base_url="https://www.test.example", gazette_name="试验公报")


@pytest.mark.parametrize("script", ["zh-Hans", "zh-Hant"])
def test_what_is_proposed_is_not_foreign_itself(script: str) -> None:
    """The character to write instead is never one that the same rule would find."""
    foreign = foreign_characters(script)
    assert len(foreign) > 2000
    assert foreign.keys().isdisjoint(foreign.values())


def test_no_character_belongs_to_both_scripts_only() -> None:
    """A character that only traditional texts have is not one that only simplified texts have."""
    assert foreign_characters("zh-Hans").keys().isdisjoint(foreign_characters("zh-Hant"))


@dataclass(frozen=True, kw_only=True)
class Part:
    """A value inside a record, with a field that has a vocabulary."""

    colour: Annotated[str, ValuesOf("colours"), Term("颜色", "试验")]


@dataclass(frozen=True, kw_only=True)
class PartedRecord(Record):
    """A record with values inside."""

    cover: Part
    parts: tuple[Part, ...]


def test_values_inside_a_record_are_compared_too() -> None:
    """A field with a vocabulary is found by its type wherever it stands, with its own line."""
    record = PartedRecord(
        title="试验",
        publish_datetime=datetime(2026, 1, 1),
        cover=Part(colour="红"),
        parts=(Part(colour="红"), Part(colour="大红")),
    )
    lines = {"cover.colour": 3, "parts.0.colour": 5, "parts.1.colour": 6}
    document = Document("normative/2026/a", "a.md", record, Body("", (), ""), "", lines, 8)
    office = Office(SITE, vocabularies={"colours": {"红": ""}})
    found = [(finding.line, finding.message) for finding in check(document, office)]
    assert found == [(6, "颜色“大红”不在词表里")]
