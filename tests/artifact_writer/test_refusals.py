"""What workers refuse is gathered: an editor sees everything at once, and nothing is made twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.making import Task, make_all
from plugins.artifact_writer.placing import Ground
from plugins.problems import ContentRefused, Problem


@dataclass(frozen=True)
class Refusing:
    """Makes even numbers, and refuses odd ones."""

    name: str = "refusing"

    def version(self, _inputs: Mapping[str, Any]) -> str:
        """Always the same."""
        return "1"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The number as text.

        Raises:
            ContentRefused: the number is odd.
        """
        number = inputs["number"]
        if number % 2:
            raise ContentRefused([Problem(f"{number}.md", 1, "A109", "缺字", "改字")])
        return str(number).encode()


@pytest.mark.parametrize("brief", [0, 60])
@pytest.mark.parametrize("processors", [1, 2])
def test_all_refusals_are_told_and_the_rest_is_kept(
    processors: int, brief: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One refused book does not hide another, with worker processes and without."""
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    monkeypatch.setattr("plugins.artifact_writer.making.BRIEF", brief)
    store = LocalStore(tmp_path)
    tasks = [Task(f"{n:064}", f"{n}.txt", Refusing(), {"number": n}) for n in range(10)]
    made: dict[str, Any] = {}
    with pytest.raises(ContentRefused) as refused:
        for part in make_all(tasks, store, Ground(str(tmp_path / "site"))):
            made |= part.files
    assert [problem.path for problem in refused.value.problems] == [
        f"{n}.md" for n in range(1, 10, 2)
    ]
    assert sorted(made) == [f"{n:064}" for n in range(0, 10, 2)]
    assert store.find(made) == made
