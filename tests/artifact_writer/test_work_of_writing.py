"""What the writer asks of the disk, counted: so much for each page, and nothing more.

An attempt counts, too: one that finds an old file in the way, or that there is no folder yet.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.artifact_writer.conftest import open_writer, write_texts

WATCHED = {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir"}
_counts: Counter[str] | None = None


def _count(event: str, arguments: tuple[object, ...]) -> None:
    if _counts is None or event not in WATCHED:
        return
    if event == "open" and "output" in str(arguments[0]):
        flags = arguments[2]
        event = "written" if isinstance(flags, int) and flags & os.O_CREAT else "read"
    _counts[event] += 1


@pytest.fixture(scope="module", autouse=True)
def _hook() -> None:
    """Hear of every file that this process opens; a hook stays until the process ends."""
    sys.addaudithook(_count)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what is asked of the system."""
    global _counts  # noqa: PLW0603 - a hook cannot be taken away again
    counts: Counter[str] = Counter()
    ask = os.lstat

    def ask_and_count(*arguments: object, **options: object) -> object:
        counts["looked at"] += 1
        return ask(*arguments, **options)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr("os.lstat", ask_and_count)
        _counts = counts
        try:
            yield counts
        finally:
            _counts = None


def work(folder: Path, pages: int, patch: pytest.MonkeyPatch) -> dict[str, Counter[str]]:
    """The counts of a cold build, of one of the same, and of the third of three edits of 7 pages."""
    texts: dict[str, object] = {f"a/{n}/index.html": f"第{n}页" for n in range(pages)}
    found = {}
    with counted(patch) as found["cold"]:
        write_texts(open_writer(folder), texts)
    with counted(patch) as found["same"]:
        write_texts(open_writer(folder), texts)
    for turn in range(3):
        texts |= {f"a/{n}/index.html": f"第{turn}版" for n in range(7 * turn, 7 * turn + 7)}
        with counted(patch) as found["edit"]:
            made, _, _ = write_texts(open_writer(folder), texts)
    assert len(made) == 7
    return found


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, int]]:
    """What one page more costs, by build and operation; and ``few``: all that 50 pages cost."""
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    few, many = (work(tmp_path / str(n), n, monkeypatch) for n in (50, 150))
    a_page = {
        build: {name: (counts[name] - few[build][name]) / 100 for name in counts}
        for build, counts in many.items()
    }
    return {**a_page, "few": dict(few["edit"]), "none": dict(few["same"])}


def test_a_page_is_written_once_and_never_read(found: dict[str, dict[str, int]]) -> None:
    """A cold build makes one folder and one file a page, and does not look into what it wrote."""
    cost = {name: times for name, times in found["cold"].items() if times}
    # Opened twice, because the first attempt finds no folder.
    assert cost.pop("looked at") <= 3
    assert cost == {"written": 2, "os.mkdir": 1}


def test_a_page_that_is_known_is_looked_at_and_nothing_else(
    found: dict[str, dict[str, int]],
) -> None:
    """When nothing changed, each file and each folder is asked for its time; no file is written."""
    assert {name: times for name, times in found["same"].items() if times} == {"looked at": 2}
    assert found["none"]["written"] == 2, "the lock, by prepare and by write"
    assert found["none"].get("read", 0) == 0


def test_an_edit_writes_what_changed(found: dict[str, dict[str, int]]) -> None:
    """A page that did not change is only looked at; those of this edit are written, of the last linked."""
    cost = {name: times for name, times in found["edit"].items() if times}
    assert cost.pop("looked at") <= 4
    assert cost == {}
    assert found["few"]["os.link"] == 2 * 7
    # The pages and the manifest, each behind an old one; the mark, and the lock twice.
    assert found["few"]["written"] <= 2 * (7 + 1) + 3
    assert found["few"].get("read", 0) == 0
