"""Inputs that are worked out late: only for what is made, part by part, and never in a fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer.fingerprint import Fingerprints, fingerprint
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.making import MOST_AT_A_TIME, WAITING, Task, make_all
from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.writing import SiteWriter
from plugins.model.artifact import Artifact, Late, worked_out


@dataclass(frozen=True)
class TextRecipe:
    """Makes the bytes of the text in its late inputs."""

    name: str = "text"

    def version(self, _inputs: Mapping[str, Any]) -> str:
        """Always the same."""
        return "1"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The text."""
        return str(worked_out(inputs["data"])["text"]).encode()


def counted(text: str, calls: list[str]) -> dict[str, str]:
    """Data with a text, noted when they are worked out."""
    calls.append(text)
    return {"text": text}


def page(name: str, text: str, calls: list[str], digest: str = "") -> Artifact:
    """An artifact with late data."""
    late = Late(digest or text, partial(counted, text, calls))
    return Artifact(f"{name}.html", "text", {"data": late})


def test_only_what_is_made_is_worked_out(site_writer: SiteWriter, tmp_path: Path) -> None:
    """What is known by its digest costs no look at its data."""
    calls: list[str] = []
    recipes = {"text": TextRecipe()}
    site_writer.write([page("a", "甲", calls), page("b", "乙", calls)], recipes)
    assert sorted(calls) == ["乙", "甲"]
    calls.clear()
    site_writer.write([page("a", "甲", calls), page("b", "丙", calls)], recipes)
    assert calls == ["丙"]
    assert (tmp_path / "output" / "b.html").read_text("utf-8") == "丙"


def test_the_digest_stands_for_the_data(site_writer: SiteWriter, tmp_path: Path) -> None:
    """Data with the digest of others are those others: who gives a digest answers for it."""
    calls: list[str] = []
    recipes = {"text": TextRecipe()}
    site_writer.write([page("a", "甲", calls, "same")], recipes)
    assert site_writer.write([page("a", "乙", calls, "same")], recipes).made == ()
    assert (tmp_path / "output" / "a.html").read_text("utf-8") == "甲"


def test_all_inputs_may_be_late(site_writer: SiteWriter, tmp_path: Path) -> None:
    """What is worked out in the build may be a function, which the worker calls."""
    inputs = Late("1", lambda: partial(dict, data={"text": "甲"}))
    site_writer.write([Artifact("a.html", "text", inputs)], {"text": TextRecipe()})
    assert (tmp_path / "output" / "a.html").read_text("utf-8") == "甲"


def test_few_data_are_ready_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large site is worked out as fast as workers make it, never all at once."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr("plugins.artifact_writer.making.BRIEF", 0)
    calls: list[str] = []
    artifacts = [page(str(n), str(n), calls) for n in range(20 * MOST_AT_A_TIME)]
    tasks = [Task(f"{n:064}", a.path, TextRecipe(), a.inputs) for n, a in enumerate(artifacts)]
    made = 0
    for part in make_all(tasks, LocalStore(tmp_path), Ground(str(tmp_path / "site"))):
        made += len(part.files)
        assert len(calls) - made <= (2 * WAITING + 2) * MOST_AT_A_TIME
    assert made == len(tasks)


def test_inputs_are_told_apart() -> None:
    """Another recipe, value, name or digest is another fingerprint; another path or order is not."""
    late = Late("1", dict)
    told_apart = [
        {},
        {"a": "1"},
        {"a": 1},
        {"a": [1]},
        {"a": late},
        {"b": late},
        {"a": Late("2", dict)},
        {"a": "late 1"},
        {"a": None},
        {"a": {"b": 1}},
        late,
    ]
    known = [fingerprint(Artifact("a", "text", inputs), TextRecipe()) for inputs in told_apart]
    known.append(fingerprint(Artifact("a", "text", {}), TextRecipe("other")))
    assert len(set(known)) == len(known)
    one, other = (Artifact(path, "text", {"x": 1, "y": [2]}) for path in ("a", "b"))
    turned = Artifact("a", "text", {"y": [2], "x": 1})
    assert len({fingerprint(each, TextRecipe()) for each in (one, other, turned)}) == 1


def test_a_shared_value_is_the_same_as_its_copy() -> None:
    """Whether many artifacts share one object, or each has its own, their fingerprints are the same."""
    shared = {"name": "样例县", "lines": [1, 2]}
    fingerprints = Fingerprints()
    artifacts = [Artifact("a", "text", {"site": site}) for site in (shared, shared, dict(shared))]
    found = [fingerprints.of(artifact, TextRecipe()) for artifact in artifacts]
    assert len(set(found)) == 1
    assert found[0] == fingerprint(artifacts[0], TextRecipe())
