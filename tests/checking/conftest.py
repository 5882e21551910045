"""A project of its own for checks that are started as a person starts them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.checking.checked_content import NUMBERED, REPEALING, TEXT, Checker, MakeContent

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("tasks.py", "pelicanconf.py", "publishconf.py")


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a folder of its own, where what it keeps stands in nobody's way."""
    folder = tmp_path_factory.mktemp("program")
    for name in PROGRAM:
        shutil.copy2(ROOT / name, folder)
    shutil.copytree(ROOT / "plugins", folder / "plugins")
    return folder


@pytest.fixture
def project(program: Path) -> Path:
    """The program with the smallest site as its content."""
    shutil.rmtree(program / "content", ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "sites" / "minimal" / "content", program / "content")
    return program


@pytest.fixture
def checker(tmp_path: Path, make_content: MakeContent) -> Checker:
    """A checker of a folder with three documents, one of which cites and repeals another."""
    folder = make_content(
        {
            "normative/2026/a.md": TEXT.format(NUMBERED.format("01"), "第一条　试行。"),
            "normative/2026/b.md": TEXT.format(REPEALING, "废止甲政发〔2026〕1号。"),
            "normative/2026/c.md": TEXT.format("", "按甲政发〔2026〕1号办，手机13900001111。"),
        }
    )
    return Checker(folder, tmp_path / "cache")
