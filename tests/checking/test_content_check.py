"""A check finds what a build finds, whether everything is read or only what has changed."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from plugins.checking import content_check
from plugins.model.library import Library
from plugins.model.relation import Relation
from plugins.problems import Problem
from plugins.reading import content_folder
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from plugins.rules.table import LIBRARY_RULES
from tests.checking.checked_content import (
    NUMBERED,
    TEXT,
    Checker,
    MakeContent,
    document,
    what_a_build_finds,
)
from tests.rules.test_rules import ALL_CASES, Case, with_defaults

ROOT = Path(__file__).resolve().parents[2]
SITES = ROOT / "tests" / "sites"
OF_THE_LIBRARY = {rule.code for rule in LIBRARY_RULES}


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.code} {case.title}")
def test_every_case_of_a_rule_is_checked_as_it_is_built(
    case: Case, make_content: MakeContent, tmp_path: Path
) -> None:
    """Cold, with nothing changed, with a document gone and with it back, the findings are a build's."""
    files = {path: with_defaults(path, text) for path, text in case.files.items()}
    folder = make_content(files)
    checker = Checker(folder, tmp_path / "cache")
    cold = checker()
    assert cold == what_a_build_finds(folder, tmp_path / "build")
    assert checker() == cold
    assert checker.read[1] == 0
    documents = [path for path in files if path.endswith(".md")]
    if case.code in OF_THE_LIBRARY and len(documents) > 1:
        text = (folder / documents[0]).read_text("utf-8")
        (folder / documents[0]).unlink()
        assert checker.agrees()
        (folder / documents[0]).write_text(text, "utf-8")
        assert checker() == cold


@pytest.mark.parametrize("site", sorted(path.name for path in (SITES / "invalid").iterdir()))
def test_a_bad_site_is_checked_as_it_is_built(site: str, tmp_path: Path) -> None:
    """Files that cannot be read give the same problems each time, and hide no others."""
    content = tmp_path / "content"
    shutil.copytree(SITES / "minimal" / "content", content)
    if (SITES / "invalid" / site / "content").exists():
        shutil.copytree(
            SITES / "invalid" / site / "content", content, symlinks=True, dirs_exist_ok=True
        )
    checker = Checker(content, tmp_path / "cache")
    assert checker.agrees()
    assert checker.agrees()


def test_the_sample_county_is_checked_as_it_is_built(tmp_path: Path) -> None:
    """All kinds, rows and attachments are kept and found again, and every one of them is kept."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    checker = Checker(content, tmp_path / "cache")
    assert checker.agrees()
    assert checker.agrees()
    assert checker.read[0] > 5
    assert checker.read[1] == 0


def test_relations_of_unchanged_documents_follow_the_changed_one(checker: Checker) -> None:
    """A document that is later now cannot be repealed by an earlier one, which nobody touched."""
    before = {problem.code for problem in checker()}
    document(checker, "a.md").write_text(TEXT.format(NUMBERED.format("19"), "试行。"), "utf-8")
    assert checker.agrees()
    assert {problem.code for problem in checker()} - before == {"R102"}
    assert checker.read == [3, 1, 0]


@pytest.mark.parametrize("changed", ["a.md", "b.md", "c.md"])
def test_relations_and_force_are_those_of_a_build(
    changed: str, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a kept text cites is known without the text, whichever of the documents has changed."""
    seen: list[Library] = []

    def look_at(library: Library) -> list[Problem]:
        seen.append(library)
        return []

    monkeypatch.setattr(content_check, "check_together", look_at)
    checker()
    path = document(checker, changed)
    path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
    checker()
    built = relate(read_library(checker.folder, checker.cache / "build", None).library)
    assert Relation("normative/2026/c", "cites", "normative/2026/a") in built.relations
    for library in seen:
        assert library.relations == built.relations
        assert library.force == built.force


def test_a_day_that_is_asked_for_is_checked_from_what_is_kept(checker: Checker) -> None:
    """On an earlier day other documents are there; those that are were read before."""
    checker()
    day = date(2026, 11, 19)
    assert checker(day) == what_a_build_finds(checker.folder, checker.cache / "build", day)
    checker()
    assert checker.read == [3, 0, 0]


def test_many_documents_are_checked_by_workers(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found does not depend on who checks."""
    found = checker()
    monkeypatch.setattr(content_folder, "IN_ONE_GO", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    shutil.rmtree(checker.cache)
    assert checker() == found
