"""The timeline and the versions of a document: cases as documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.model.timeline import NAMES, timeline_of
from plugins.model.versions import MOST
from plugins.problems import Problem
from plugins.relations.library_relations import relate
from tests.relations.library_cases import LibraryCase, read_library_cases
from tests.relations.test_force import chain

MakeContent = Callable[[dict[str, str]], Path]
Load = Callable[[Path], tuple[Library, list[Problem]]]
CASES = read_library_cases("timeline.md")


def told(library: Library, identity: str) -> list[str]:
    """The events and the versions of a document, a line each."""
    document = library.by_id[identity]
    lines = [
        " ".join(filter(None, (event.day.shown, event.label, event.by.id if event.by else "")))
        for event in timeline_of(library, document)
    ]
    versions = [version.id for version in library.versions_of(document)]
    return lines + ([" ".join(["版本", *versions])] if versions else [])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_timeline_is_what_its_case_says(case: LibraryCase, make_content: MakeContent, load: Load):
    """Events stand in the order of time, each with its document; what is to come says so."""
    library, problems = load(make_content(case.files))
    assert problems == []
    found = []
    for identity, day in re.findall(r"^- (\S+) (\S+)$", case.expected, re.MULTILINE):
        at_day = relate(replace(library, as_of=date.fromisoformat(day), relations=(), force={}))
        found += [f"- {identity} {day}", *(f"  {line}" for line in told(at_day, identity))]
    assert found == case.expected.splitlines()


def test_every_event_has_a_case():
    """No event is without an example."""
    shown = "\n".join(case.expected for case in CASES)
    assert [name for name in NAMES if f" {name}" not in shown] == []


def test_a_long_chain_shows_the_versions_near_the_document():
    """A page never grows with the number of all versions."""
    library = chain(100)
    ids = [document.id for document in library.documents]
    first, middle, last = (library.by_id[ids[n]] for n in (0, 50, 99))
    assert [v.id for v in library.versions_of(first)] == ids[:MOST]
    assert [v.id for v in library.versions_of(middle)] == ids[40 : 40 + MOST]
    assert [v.id for v in library.versions_of(last)] == ids[-MOST:]


def test_a_circle_of_repeals_ends(make_content: MakeContent, load: Load):
    """What rule R102 refuses does not hang the build before the rule is asked."""
    head = (
        "---\ntitle: 关于试验的通知\nissuer: [甲县人民政府]\npublish_datetime: 2021-08-27 09:00\n"
    )
    files = {
        "normative/2021/a.md": f"{head}repeals: [normative/2021/b]\n---\n",
        "normative/2021/b.md": f"{head}repeals: [normative/2021/a, normative/2021/b]\n---\n",
    }
    library, _ = load(make_content(files))
    assert Relation("normative/2021/b", "repealed_by", "normative/2021/a") in library.relations
    ids = {version.id for version in library.versions_of(library.documents[0])}
    assert ids == {"normative/2021/a", "normative/2021/b"}
