"""What is written for an editor is read as the editor said it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.drafting.file_text import file_text
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.fields import fields_of
from plugins.problems import Problem
from plugins.reading.front_matter import parse_front_matter
from plugins.reading.records import parse_record
from plugins.reading.source_files import SourceFile
from tests.reading.minimal_documents import example_of, required

FILE = SourceFile(Path("a.md"), "a.md", "a.md")


@pytest.mark.parametrize(
    "conditions", [["持有效证件，年满十八周岁"], ["甲，乙", "丙"], ["甲", "乙"]]
)
def test_a_comma_in_a_list_is_the_editors_own(conditions: list[str]) -> None:
    """A single member with a Chinese comma is written so that it is not taken for a slip."""
    record = KIND_OF_FOLDER["services"].record
    own = {field.name: field for field in fields_of(record)}
    values: dict[str, Any] = {
        name: [example_of(own[name])] if own[name].many else example_of(own[name])
        for name in required(record)
    }
    values |= {"materials": [], "conditions": conditions}
    found = parse_front_matter(FILE, file_text(fields_of(record), values))
    assert not isinstance(found, Problem), found
    parsed: Any = parse_record(record, FILE, found.fields)
    assert parsed.conditions == tuple(conditions)
