"""The examples beside the fields are right: what the documentation shows, the reader accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.model.kinds import KIND_OF_FOLDER, KINDS, Kind
from plugins.model.kinds.fields import Field, fields_by_name, fields_of
from plugins.model.kinds.row import Row, columns_of
from plugins.model.register import Register
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.front_matter import parse_front_matter, parse_yaml
from plugins.reading.records import parse_record
from plugins.reading.rows import parse_rows
from plugins.reading.source_files import SourceFile
from tests.reading.minimal_documents import (
    ROW_CLASSES,
    example_of,
    front_matter,
    full_front_matter,
    groups_in,
    lines_of,
    required,
    rows_text,
)

RECORDS: dict[str, type] = {kind.folder: kind.record for kind in KINDS}
FILE = SourceFile(Path("a.md"), "a.md", "content/a.md")
WITHOUT_EXAMPLE = {"application", "credit_code"}
"""What a machine or another office gives out: an invented one would be taken for a real one."""


def problems_of(record: type, text: str) -> list[Problem]:
    """What the reader says of a front matter."""
    found = parse_front_matter(FILE, text)
    assert not isinstance(found, Problem), found
    parsed: object = parse_record(record, FILE, found.fields)
    return parsed if isinstance(parsed, list) else []


def every_field() -> Iterator[tuple[str, Field]]:
    """Every field that an editor can write, at any depth, with a name for the test."""
    seen: set[type] = set()
    waiting: list[type] = [*(kind.record for kind in KINDS), Site, Register, *ROW_CLASSES.values()]
    while waiting:
        record = waiting.pop(0)
        if record in seen:
            continue
        seen.add(record)
        waiting += [inner for _, inner, _ in groups_in(record)]
        for own in fields_of(record):
            if not (issubclass(record, Row) and own.name == "line"):
                yield f"{record.__name__}.{own.name}", own


@pytest.mark.parametrize(("name", "own"), list(every_field()), ids=lambda value: str(value)[:60])
def test_every_field_is_explained(name: str, own: Field) -> None:
    """A field has a Chinese name, a Chinese meaning and an example."""
    assert re.search("[\u4e00-\u9fff]", own.term.name)
    assert re.search("[\u4e00-\u9fff]", own.term.meaning)
    assert own.term.example or own.name in WITHOUT_EXAMPLE, name


@pytest.mark.parametrize(
    ("folder", "name"),
    [(folder, name) for folder, record in RECORDS.items() for name in fields_by_name(record)],
)
def test_the_example_of_a_field_is_accepted(folder: str, name: str) -> None:
    """A document of the required fields and this one, all written as the examples show, is right."""
    kind = KIND_OF_FOLDER[folder]
    lines = lines_of(kind.record, [name])
    assert problems_of(kind.record, front_matter(kind, lines, without=name)) == []


NESTED = [
    (kind.folder, group, name)
    for kind in KINDS
    for group, record, _ in groups_in(kind.record)
    for name in fields_by_name(record)
]


@pytest.mark.parametrize(("folder", "group", "name"), NESTED)
def test_the_example_of_a_nested_field_is_accepted(folder: str, group: str, name: str) -> None:
    """The same holds below a field, in braces."""
    kind = KIND_OF_FOLDER[folder]
    record, is_many = {g: (r, many) for g, r, many in groups_in(kind.record)}[group]
    inner = ", ".join(lines_of(record, dict.fromkeys([*required(record), name])))
    line = f"{group}: [{{{inner}}}]" if is_many else f"{group}: {{{inner}}}"
    assert problems_of(kind.record, front_matter(kind, [line], without=group)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_all_examples_together_are_accepted(kind: Kind) -> None:
    """A document with every field of its kind, nested ones in lines of their own, is right."""
    assert problems_of(kind.record, full_front_matter(kind)) == []


@pytest.mark.parametrize("name", fields_by_name(Site))
def test_the_example_of_a_field_of_the_site_is_accepted(name: str) -> None:
    """What the documentation shows for site.yaml can be written there."""
    example = example_of(fields_by_name(Site)[name])
    if not example:
        assert name in WITHOUT_EXAMPLE
        return
    lines = lines_of(Site, dict.fromkeys([*required(Site), name]))
    fields = parse_yaml(FILE, "\n".join(lines))
    assert not isinstance(fields, Problem)
    assert isinstance(parse_record(Site, FILE, fields), Site)


@pytest.mark.parametrize("folder", ROW_CLASSES)
def test_the_examples_of_columns_are_accepted(folder: str) -> None:
    """A row of a CSV file made of the examples of its columns is right."""
    row_class = ROW_CLASSES[folder]
    rows, problems = parse_rows(row_class, FILE, rows_text(row_class))
    assert (len(rows), problems) == (1, [])
    assert all(getattr(rows[0], name) != "" for name in columns_of(row_class).values())
