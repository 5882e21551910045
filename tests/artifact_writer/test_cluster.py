"""Builds whose artifacts other machines make: programs of Dask's on this one, over loopback."""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer import ArtifactWriter, cluster, making
from plugins.artifact_writer.cluster import Cluster
from plugins.artifact_writer.local_store import LocalStore
from plugins.artifact_writer.shared_store import SharedStore
from plugins.artifact_writer.store import Store
from plugins.artifact_writer.writing import Report, SiteWriter
from plugins.model.artifact import Artifact, Late, worked_out
from plugins.permanence import make_manifest
from plugins.problems import ContentRefused, Problem
from tests.artifact_writer.conftest import open_writer, tree
from tests.artifact_writer.several_machines import Machines, running

pytest.importorskip("distributed", reason="requirements-cluster.lock is not installed")

NUMBERS = range(200)


@dataclass(frozen=True)
class FarRecipe:
    """Makes the bytes of a number, where it may be told to refuse, wait or die far from home."""

    home: int
    slowly: float = 0
    deadly: bool = False
    program: str = "1"
    name: str = "far"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """What the test gives; with ``program`` "own" it differs in each process."""
        return str(os.getpid()) if self.program == "own" else f"{self.program} {inputs['kind']}"

    def make(self, inputs: Mapping[str, Any]) -> bytes | dict[str, bytes]:
        """The number as text, a tree for each tenth."""
        if self.deadly and os.getpid() != self.home:
            os._exit(9)
        time.sleep(self.slowly)
        number = int(worked_out(inputs["number"])["is"])
        if number == inputs.get("refused"):
            raise ContentRefused([Problem("a.md", 1, "A109", "缺字", "改字")])
        print("说", end="", file=sys.stderr)
        text = f"{number} made by {'home' if os.getpid() == self.home else 'others'}"
        told = text if inputs.get("tells") else str(number)
        return told.encode() if number % 10 else {"one": told.encode(), "two": b"2"}


def artifacts(**inputs: Any) -> list[Artifact]:
    """Numbers to make; each is worked out late, in part by the build and in part by the worker."""
    return [
        Artifact(
            f"{n}.txt" if n % 10 else f"{n}/",
            "far",
            {"kind": "number", "number": Late(str(n), Number(n)), **inputs},
        )
        for n in NUMBERS
    ]


@dataclass(frozen=True)
class Number:
    """Works a number out in two steps."""

    number: int

    def __call__(self) -> Any:
        """The second step, which goes to the worker."""
        return Second(self.number)


@dataclass(frozen=True)
class Second:
    """The second step."""

    number: int

    def __call__(self) -> dict[str, int]:
        """What comes of it."""
        return {"is": self.number}


@pytest.fixture(scope="module")
def machines() -> Iterator[Machines]:
    """A scheduler that gives a part up when one worker has died over it, with two workers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
        with running(2) as machines:
            yield machines


@pytest.fixture(autouse=True)
def _call_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave nothing to be made here before workers are called, and make many small parts."""
    monkeypatch.setattr(making, "BRIEF", 0)
    monkeypatch.setattr(making, "MOST_AT_A_TIME", 5)


def write(
    folder: Path, scheduler: str, recipe: FarRecipe, store: Store | None = None, **inputs: Any
) -> Report:
    """Write the site of numbers with the workers of a scheduler; without one, with our own."""
    folder.mkdir(exist_ok=True)
    writer: SiteWriter = open_writer(folder)
    writer = replace(writer, store=store or LocalStore(folder / "cache" / "store"))
    if scheduler:
        writer = replace(writer, crew=Cluster(scheduler))
    writer.prepare()
    return writer.write(artifacts(**inputs), {"far": recipe}, [make_manifest])


HOME = FarRecipe(os.getpid())


@pytest.mark.parametrize("is_shared", [False, True])
def test_the_same_comes_out(machines: Machines, tmp_path: Path, is_shared: bool) -> None:
    """Single files and trees, sent home or by way of a shared store, are those made here."""
    pytest.importorskip("fsspec")
    store = SharedStore(f"file://{(tmp_path / 'store').as_posix()}") if is_shared else None
    report = write(tmp_path / "far", machines.scheduler, HOME, store)
    here = write(tmp_path / "here", "", HOME)
    assert (len(report.made), report.files) == (len(NUMBERS), here.files)
    assert tree(tmp_path / "far" / "output") == tree(tmp_path / "here" / "output")
    again = write(tmp_path / "far", machines.scheduler, HOME, store)
    assert (again.made, again.changed) == ((), False)


def test_workers_make_it_and_are_heard(
    machines: Machines, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All is made elsewhere, and what recipes say there is shown here."""
    write(tmp_path, machines.scheduler, HOME, tells=True)
    made = [text for name, text in tree(tmp_path / "output").items() if name.endswith(".txt")]
    assert made
    assert all(text.endswith("made by others") for text in made)
    assert capsys.readouterr().err == "说" * len(NUMBERS)


def test_what_is_refused_elsewhere_is_said_here(machines: Machines, tmp_path: Path) -> None:
    """The refusal comes home with its place, and the rest is made and kept."""
    with pytest.raises(ContentRefused) as refused:
        write(tmp_path, machines.scheduler, HOME, refused=7)
    assert [problem.code for problem in refused.value.problems] == ["A109"]
    assert not (tmp_path / "output").exists()
    with pytest.raises(ContentRefused):
        write(tmp_path, "", HOME, refused=7)


def test_a_worker_with_another_program_makes_nothing(machines: Machines, tmp_path: Path) -> None:
    """Its bytes would stand under a fingerprint that is not theirs: it is named, and not believed."""
    with pytest.raises(ContentRefused) as refused:
        write(tmp_path, machines.scheduler, replace(HOME, program="own"))
    problems = {(problem.code, problem.path) for problem in refused.value.problems}
    assert problems == {("A114", socket.gethostname())}
    assert not (tmp_path / "output").exists()


def test_a_worker_that_is_killed_is_survived(tmp_path: Path) -> None:
    """What it had and had made is made again by the others; the same comes out."""
    with running(2) as machines:
        slow = replace(HOME, slowly=0.01)
        writer = open_writer(tmp_path)
        killed: list[int] = []

        def kill_one(_before: int, done: int, _total: int) -> None:
            if done > 20 and not killed:
                killed.append(done)
                machines.kill_worker(1)

        writer = replace(writer, crew=Cluster(machines.scheduler), progress=kill_one)
        writer.prepare()
        report = writer.write(artifacts(), {"far": slow}, [make_manifest])
    assert killed
    assert report.files == write(tmp_path / "here", "", HOME).files


def test_what_no_worker_survives_is_made_here(tmp_path: Path) -> None:
    """Where workers die over every part until none is left for it, this process makes them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
        patch.setattr(making, "MOST_AT_A_TIME", len(NUMBERS))
        patch.setattr(making, "LEAST_PARTS", 2)
        with running(3) as machines:
            report = write(tmp_path, machines.scheduler, replace(HOME, deadly=True), tells=True)
    assert len(report.made) == len(NUMBERS)
    assert (tmp_path / "output" / "1.txt").read_text("utf-8") == "1 made by home"


def test_processes_of_this_machine_that_die_are_survived(tmp_path: Path) -> None:
    """Without a cluster, too: what the pool has lost is made here."""
    report = write(tmp_path, "", replace(HOME, deadly=True), tells=True)
    assert len(report.made) == len(NUMBERS)
    assert (tmp_path / "output" / "1.txt").read_text("utf-8") == "1 made by home"


def problem_of(refused: pytest.ExceptionInfo[ContentRefused]) -> tuple[str, str, str]:
    """Code, place and message of the one problem."""
    (problem,) = refused.value.problems
    return problem.code, problem.path, problem.message


def test_a_scheduler_out_of_reach_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers at the address: it is named, and the site stays as it was."""
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    with pytest.raises(ContentRefused) as refused:
        write(tmp_path, address, HOME)
    code, place, message = problem_of(refused)
    assert (code, place) == ("A114", address)
    assert message.startswith("连不上调度程序")
    with pytest.raises(ContentRefused) as refused:
        write(tmp_path, "nonsense://x", HOME)
    assert problem_of(refused)[0] == "A114"
    assert not (tmp_path / "output").exists()


def test_a_scheduler_without_workers_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would wait for ever: after some patience the reader is told what is missing."""
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with running(0) as machines, pytest.raises(ContentRefused) as refused:
        write(tmp_path, machines.scheduler, HOME)
    assert problem_of(refused) == ("A114", machines.scheduler, "调度程序没有工作程序")


def test_a_worker_without_the_program_is_said(tmp_path: Path) -> None:
    """It was started in another folder: the build says so and ends, rather than wait for ever."""
    with running(0) as machines:
        machines.program = None
        machines.hire()
        with pytest.raises(ContentRefused) as refused:
            write(tmp_path, machines.scheduler, HOME)
    code, place, message = problem_of(refused)
    assert (code, place) == ("A114", machines.scheduler)
    assert "工作程序找不到本程序" in message


def test_a_scheduler_that_goes_loses_nothing_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build ends with a sentence; the next one makes only what was not made."""
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with running(2) as machines:
        gone: list[int] = []

        def stop(_before: int, done: int, _total: int) -> None:
            if done > 20 and not gone:
                gone.append(done)
                machines.kill_worker(0)

        writer = replace(open_writer(tmp_path), crew=Cluster(machines.scheduler), progress=stop)
        writer.prepare()
        with pytest.raises(ContentRefused) as refused:
            writer.write(artifacts(), {"far": replace(HOME, slowly=0.01)}, [make_manifest])
    assert problem_of(refused)[0] == "A114"
    assert "连接断了" in problem_of(refused)[2]
    left = write(tmp_path, "", HOME)
    assert 0 < len(left.made) <= len(NUMBERS) - gone[0]


def test_the_environment_chooses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SCHEDULER and STORE name the workers and the store; without them all is of this machine."""
    monkeypatch.delenv("STORE", raising=False)
    monkeypatch.delenv("SCHEDULER", raising=False)
    folders = {"theme": str(tmp_path / "theme"), "path": str(tmp_path / "content")}
    context = {"listed": lambda _: None}
    settings = {"CACHE_PATH": str(tmp_path / "cache")}
    output = str(tmp_path / "output")
    chosen = ArtifactWriter(context, settings, output_path=output, **folders).writer
    assert chosen.store == LocalStore(tmp_path / "cache" / "store")
    assert chosen.crew == making.OWN_PROCESSES
    address = f"file://{(tmp_path / 'shared').as_posix()}"
    monkeypatch.setenv("STORE", address)
    monkeypatch.setenv("SCHEDULER", "tcp://127.0.0.1:1")
    chosen = ArtifactWriter(context, settings, output_path=output, **folders).writer
    assert chosen.store == SharedStore(address)
    assert chosen.crew == Cluster("tcp://127.0.0.1:1")
