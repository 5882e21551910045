"""The task `check` as a person, a hook or a server starts it."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pytest

from plugins.importing.corpus import write_corpus
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive

INVOKE = [sys.executable, "-m", "invoke", "check"]
ITSELF = (
    "import runpy, sys; from plugins import machine; machine.prepare = lambda _: None; "
    "sys.argv[0] = 'tasks.py'; runpy.run_path('tasks.py', run_name='__main__')"
)
TASKS = [sys.executable, "-c", ITSELF, "check"]
"""`python3 tasks.py check` on a machine that has everything."""


def run(
    project: Path, *words: str | Path, command: Sequence[str] = INVOKE
) -> subprocess.CompletedProcess[str]:
    """Run the task in a project's folder."""
    written = [*command, *map(str, words)]
    return subprocess.run(written, cwd=project, capture_output=True, text=True, encoding="utf-8")


def broken_document(project: Path) -> str:
    """Give a document of the site a wrong number, and return its path."""
    path = next((project / "content" / "normative").rglob("*.md"))
    path.write_text(path.read_text("utf-8").replace("〔2026〕", "[2026]"), "utf-8")
    return path.relative_to(project).as_posix()


def add_to_site(project: Path, text: str) -> None:
    """Add lines to site.yaml."""
    site = project / "content" / "site.yaml"
    site.write_text(f"{site.read_text('utf-8')}\n{text}", "utf-8")


@pytest.mark.parametrize("command", [INVOKE, TASKS], ids=["invoke", "tasks.py"])
def test_a_good_site_is_good(command: list[str], project: Path) -> None:
    """The verdict is one line on standard output, and the exit status is 0."""
    done = run(project, command=command)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"检查了 \d+ 篇文稿：没有问题。\n", done.stdout)


@pytest.mark.parametrize("command", [INVOKE, TASKS], ids=["invoke", "tasks.py"])
def test_any_number_of_paths_may_follow(command: list[str], project: Path) -> None:
    """Paths stand before, between and behind the options, and an option's value is none of them."""
    path, site = broken_document(project), "content/site.yaml"
    for words in ([path], [path, site], [site, "--format", "text", path, "--info"]):
        done = run(project, *words, command=command)
        assert done.returncode == 1, done.stderr
        assert f"{path}:" in done.stdout
    done = run(project, site, command=command)
    assert done.returncode == 0
    assert "处问题在别的文件（其中错误" in done.stdout


def test_the_paths_are_explained() -> None:
    """The help of the task names the paths and every option."""
    shown = run(Path(), "--help").stdout
    for name in ("paths", "--content", "--format", "--strict", "--info", "--as-of"):
        assert name in shown


def test_a_wish_that_cannot_be_met_is_one_message(project: Path) -> None:
    """A wrong path, form, folder or day is told in a line, with exit status 1 and no traceback."""
    for words in (["nowhere.md"], ["--format", "xml"], ["--content", "nowhere"], ["--as-of", "x"]):
        done = run(project, *words)
        assert done.returncode == 1
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1, done.stderr


def test_a_day_without_documents_says_so(project: Path) -> None:
    """Nothing checked looks like nothing wrong: the reason is told."""
    done = run(project, "--as-of", "1999-12-31")
    assert done.returncode == 0
    assert "到 1999-12-31 这一天还没有发布过文稿" in done.stdout


def test_programs_get_the_report_and_people_the_verdict(project: Path) -> None:
    """Standard output holds the form that was asked for and nothing else."""
    path = broken_document(project)
    done = run(project, "--format", "json")
    assert done.returncode == 1
    assert path in {problem["path"] for problem in json.loads(done.stdout)["problems"]}
    assert done.stderr.startswith("检查了 ")


def test_two_at_once_agree(project: Path) -> None:
    """Checks that run at the same time, with nothing kept yet, hinder each other in nothing."""
    broken_document(project)
    shutil.rmtree(project / ".cache", ignore_errors=True)
    command = [*INVOKE, "--format", "json"]
    pipe = subprocess.PIPE
    both = [subprocess.Popen(command, cwd=project, stdout=pipe, stderr=pipe) for _ in range(4)]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [1] * 4
    assert set(said) == {run(project, "--format", "json").stdout.encode()}


def test_a_reader_may_stop_reading(project: Path) -> None:
    """Where the reader of a pipe has gone, the check ends without complaint."""
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(INVOKE, cwd=project, stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        assert process.communicate()[1] == b""
    assert process.returncode == 0


def test_production_is_stricter(project: Path) -> None:
    """With the settings of production a sample is an error; without it is not even shown."""
    add_to_site(project, "sample: true\n")
    assert "S103" not in run(project).stdout
    assert "S103" in run(project, "--info").stdout
    strict = run(project, "--strict")
    assert strict.returncode == 1
    assert "S103" in strict.stdout


def test_changes_of_rules_are_told_with_their_reasons(project: Path) -> None:
    """What site.yaml silences is not shown, but that it is silenced is."""
    broken_document(project)
    add_to_site(project, "rules:\n  - code: N101\n    severity: 不检查\n    reason: 原件如此\n")
    note = "按 site.yaml 不检查 N101（1 处）：原件如此"
    done = run(project)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[0] == note
    assert note in run(project, "--format", "github").stderr


@pytest.mark.parametrize(
    ("environment", "has_colour"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
    ids=["terminal", "no colour", "dumb"],
)
@pytest.mark.skipif(os.name == "nt", reason="这里没有伪终端")
def test_colour_is_for_terminals(
    environment: dict[str, str], has_colour: bool, project: Path
) -> None:
    """A terminal gets colours unless the person wants none."""
    ours, theirs = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    settings = {**known, "TERM": "xterm", **environment}
    with subprocess.Popen(INVOKE, stdout=theirs, cwd=project, env=settings) as process:
        os.close(theirs)
        shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert process.returncode == 0
    assert ("\x1b[" in shown) == has_colour


@pytest.mark.parametrize("package", ["pelican", "weasyprint", "pypdf", "docutils", "jinja2"])
def test_what_a_check_does_not_need_is_not_loaded(package: str, project: Path) -> None:
    """A check starts at once: it loads neither Pelican nor what makes pages and books."""
    script = (
        "import sys; from pathlib import Path; from plugins.checking.command import *; "
        "run_check(Request(Path('content'), Path('.cache'))); "
        f"print({package!r} in sys.modules)"
    )
    done = run(project, "-c", script, command=[sys.executable])
    assert done.stdout.splitlines()[-1] == "False"


def seconds(project: Path, *words: str | Path) -> float:
    """How long a check works, with the start of Python.

    One process does it, so this is what a person waits for, and a busy machine does not change it.
    """
    before, start = os.times(), time.perf_counter()
    done = run(project, *words)
    after, waited = os.times(), time.perf_counter() - start
    assert "篇文稿" in done.stdout, done.stderr
    worked = after.children_user + after.children_system
    worked -= before.children_user + before.children_system
    return worked or waited  # Windows does not say how long another process worked


def write_many(project: Path, count: int) -> None:
    """Give the project so many documents."""
    shutil.rmtree(project / "content")
    write_corpus(REAL_ARCHIVE, project / "content", count)


def change_and_check(project: Path) -> list[float]:
    """Change one document three times, and check each time."""
    path = sorted((project / "content").rglob("*.md"))[7]
    taken = []
    for number in range(3):
        path.write_text(f"{path.read_text('utf-8')}\n又一段，第 {number} 次。\n", "utf-8")
        taken.append(seconds(project, path))
    return taken


@needs_real_archive
def test_one_changed_of_some_hundreds_is_checked_at_once(project: Path) -> None:
    """After the first check only what changed is read, so that a hook is not felt."""
    write_many(project, 300)
    seconds(project)
    assert median(change_and_check(project)) < 1.5


@needs_real_archive
@pytest.mark.nightly
def test_one_changed_of_ten_thousand_is_checked_in_two_seconds(project: Path) -> None:
    """A county's whole archive: one changed document among 10,000, relations included."""
    write_many(project, 10_000)
    seconds(project)
    assert median(change_and_check(project)) < 2.0
