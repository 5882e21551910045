"""A process that has imported everything and built nothing: it copies itself for every build.

``python -m tests.whole.building_process FOLDER`` reads a line of JSON with tasks that are to be done at
the same time, ``[name, arguments]`` each: the folders of content, theme, output and cache and a day (or
none) for a ``build``, those of content and cache and a day for a ``check``. What each says goes to a
file in FOLDER, the exit statuses to standard output. So a build starts as a new process would, in a
twentieth of the time.
"""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, cast

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "tests/whole/settings/books_as_data.py"


@dataclass(frozen=True)
class Ended:
    """How a task ended: exit status, and what it said."""

    status: int
    said: str


Task = tuple[str, tuple[str, ...]]


def build(content: Path, theme: Path, output: Path, cache: Path, day: str = "") -> Task:
    """To build as the task does: not at all if the last build is noted as the same."""
    return "build", (*map(str, (content, theme, output, cache)), day)


def check(content: Path, cache: Path, day: str = "") -> Task:
    """To check a content folder, remarks included."""
    return "check", (str(content), str(cache), day)


class BuildingProcess:
    """The process; ``folder`` is where it writes what is said."""

    def __init__(self, folder: Path) -> None:
        """Start it."""
        self.folder = folder
        command = [sys.executable, "-m", "tests.whole.building_process", str(folder)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def do(self, task: Task) -> Ended:
        """Do a task."""
        return self.do_together(task)[0]

    def do_together(self, *tasks: Task) -> list[Ended]:
        """Do tasks at the same time."""
        asked, answers = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        asked.write(json.dumps(tasks).encode() + b"\n")
        asked.flush()
        statuses = json.loads(answers.readline())
        said = [(self.folder / f"{n}.txt").read_text("utf-8") for n in range(len(tasks))]
        return [Ended(status, text) for status, text in zip(statuses, said, strict=True)]

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate(timeout=30)


def _build(content: str, theme: str, output: str, cache: str, day: str) -> int:
    from pelican import main  # noqa: PLC0415 (imported before, by the process that is copied)

    from plugins.last_build import Site, unchanged  # noqa: PLC0415 (the same)

    site = Site(Path(content), Path(theme), Path(output), SETTINGS)
    if note := unchanged(Path(cache), site, day):
        sys.stderr.write(note.said)
        return 0
    named = {"CACHE_PATH": cache, "SETTINGS_FILE": SETTINGS, "AS_OF": day}
    extras = [f"{name}={json.dumps(value)}" for name, value in named.items()]
    arguments = [content, "-o", output, "-t", theme, "-s", SETTINGS, "--fatal", "errors"]
    return int(main([*arguments, "-e", *extras]) or 0)


def _check(content: str, cache: str, day: str) -> int:
    from plugins.checking.command import Request, run_check  # noqa: PLC0415 (the same)

    return run_check(Request(Path(content), Path(cache), as_of=day, info=True))


_TASKS: dict[str, Callable[..., int]] = {"build": _build, "check": _check}


def _import_everything() -> None:
    import pelican  # noqa: F401, PLC0415 (not by the tests, which only start the process)

    for room in runpy.run_path(str(ROOT / SETTINGS))["PLUGINS"]:
        import_module(room)
    for late in ("plugins.checking.command", "plugins.reading.yaml_fields"):
        import_module(late)


def _serve(folder: Path) -> None:
    _import_everything()
    for line in sys.stdin:
        own = [_started(*task, folder / f"{n}.txt") for n, task in enumerate(json.loads(line))]
        print([os.waitstatus_to_exitcode(os.waitpid(each, 0)[1]) for each in own], flush=True)


def _started(name: str, arguments: Sequence[str], said: Path) -> int:
    """Copy this process, and let the copy do a task and end as a process of its own would."""
    if copy := os.fork():
        return copy
    with said.open("wb") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    sys.stdin.close()
    sys.exit(_TASKS[name](*arguments))


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
