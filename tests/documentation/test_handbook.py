"""docs/editing.md: its examples are a small site, which is published as they stand."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plugins.checking.content_check import check_content
from plugins.drafting.command import chosen_kind, parsed_answers
from plugins.drafting.desk import Desk, draft
from plugins.model.kinds import KINDS
from plugins.model.library import Library
from plugins.privacy.check import check_privacy
from plugins.problems import Problem, Severity
from plugins.reading.content_library import read_library
from plugins.rules.table import check_library

ROOT = Path(__file__).resolve().parents[2]
HANDBOOK = (ROOT / "docs" / "editing.md").read_text("utf-8")
_EXAMPLE = re.compile(r"^`content/(\S+)`：\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with the examples of the handbook in the sample county."""
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "vocabularies", folder / "vocabularies")
    for name in ("site.yaml", "organisations.yaml"):
        shutil.copy(ROOT / "content" / name, folder)
    for name, text in _EXAMPLE.findall(HANDBOOK):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_the_examples_of_the_handbook_are_accepted(
    folder: Path, load: Callable[[Path], tuple[Library, list[Problem]]]
) -> None:
    """Whoever types the examples as they stand has a site without errors and without warnings."""
    library, problems = load(folder)
    problems += [*check_library(library), *check_privacy(library)]
    assert [str(p) for p in problems if p.severity is not Severity.INFO] == []
    assert len(library.documents) == len(re.findall(r"^```markdown$", HANDBOOK, re.MULTILINE))


def test_the_handbook_names_every_kind() -> None:
    """The table of folders has a line a kind, with its column's title."""
    told = re.findall(r"^\| `([\w-]+)` \| (\S+) \|", HANDBOOK, re.MULTILINE)
    assert told == [(kind.folder, kind.title) for kind in KINDS]


def test_the_options_of_the_handbook_make_a_document(tmp_path: Path) -> None:
    """The command that answers everything at once writes the document that the handbook goes on with."""
    (line,) = re.findall(r"^python3 tasks\.py new normative (--set .+)$", HANDBOOK, re.MULTILINE)
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    library = read_library(content, tmp_path, as_of=None).library
    given = parsed_answers(word for word in line.split() if word != "--set")
    desk = Desk(library, content, datetime(2026, 11, 22, tzinfo=UTC), lambda _: None)
    (file,) = draft(desk, chosen_kind("normative"), given, "")
    assert f"`content/{file.path}`：" in HANDBOOK


def test_the_day_of_the_handbook_has_something_to_show(tmp_path: Path) -> None:
    """The site of a past day, as the handbook builds it, is not empty and without any remark."""
    (day,) = re.findall(r"build --as-of (\S+)", HANDBOOK)
    checked = check_content(ROOT / "content", tmp_path, date.fromisoformat(day))
    assert checked.documents > 5
    assert [str(p) for p in checked.problems if p.severity is not Severity.INFO] == []
