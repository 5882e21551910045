"""Each site in ``tests/sites/invalid/`` has one problem: it is named, and nothing is published.

A folder holds the files that differ from ``tests/sites/minimal/`` and ``expected.txt``, the problems
as they must be shown.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.whole.conftest import Build, Built

INVALID = Path(__file__).resolve().parents[1] / "sites" / "invalid"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, build: Build, sites: Path) -> Built:
    """A good site that was published before."""
    folder = tmp_path_factory.mktemp("published")
    built = build(sites / "minimal" / "content", folder / "output", folder / "cache")
    assert built.status == 0, built.said
    return built


def add_ten_megabytes(content: Path) -> None:
    """A front matter of 10 MB: too large to be kept in the repository."""
    line = "summary: " + "甲" * 3_500_000
    (content / "normative" / "2026" / "jzf-2026-2.md").write_text(f"---\n{line}\n---\n", "utf-8")


@pytest.mark.parametrize("site", sorted(path.name for path in INVALID.iterdir()))
def test_the_problem_is_named_and_the_published_site_stays(
    site: str, published: Built, build: Build, sites: Path, tmp_path: Path
) -> None:
    """Path, line, code, message and hint are shown, exit status 1, no traceback, output untouched."""
    content, output = tmp_path / "content", tmp_path / "output"
    shutil.copytree(sites / "minimal" / "content", content)
    if (INVALID / site / "content").exists():
        shutil.copytree(INVALID / site / "content", content, symlinks=True, dirs_exist_ok=True)
    if site == "huge-front-matter":
        add_ten_megabytes(content)
    shutil.copytree(published.output, output)
    built = build(content, output, tmp_path / "cache")
    lines = (INVALID / site / "expected.txt").read_text("utf-8").splitlines()
    expected = [line.replace("content/", f"{content.as_posix()}/") for line in lines]
    shown = [line for line in built.said.splitlines() if line.startswith(content.as_posix())]
    assert shown == expected, built.said
    assert built.status == 1
    assert "Traceback" not in built.said
    assert f"有 {len(expected)} 处错误，没有发布任何内容" in built.said
    assert built.files() == published.files()
