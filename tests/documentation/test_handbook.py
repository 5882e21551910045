"""docs/editing.md: its examples are a small site, which is published as they stand."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.model.kinds import KINDS
from plugins.model.library import Library
from plugins.privacy.check import check_privacy
from plugins.problems import Problem, Severity
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
