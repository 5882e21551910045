"""The lines of fields: where a message on a field leads."""

from __future__ import annotations

from datetime import datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.page import PageRecord

RECORD = PageRecord(title="试验页面", publish_datetime=datetime(2026, 11, 16, 9))
LINES = {"title": 2, "result": 4, "result.received": 5, "materials.1": 8, "materials": 6}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("title", 2),
        ("result.received", 5),
        ("result.adopted", 4),
        ("materials.1.source", 8),
        ("materials.0.source", 6),
        ("summary", 1),
        ("cases.litigation.total", 1),
    ],
)
def test_a_field_without_a_line_stands_where_what_is_around_it_stands(name: str, line: int) -> None:
    """The nearest field around it whose line is known; the first line for what is not there at all."""
    document = Document("pages/a", "a.md", RECORD, Body("", (), ""), "", LINES, 10)
    assert document.line_of(name) == line
