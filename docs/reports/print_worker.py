"""A worker of the benchmark of print: one process that makes its share of the books.

Started as ``python -m docs.reports.print_worker JOB`` with a pickled ``Job``, so that it loads nothing
but what its press needs. It makes one book that is not counted, says so, waits for a line, makes its
books, and says what it took: each answer is a line of JSON.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

MARKS = (1, 100, 500, 1000)
"""After how many books a worker says how much memory it has taken."""

_TICKS = os.sysconf("SC_CLK_TCK")


class Press(Protocol):
    """A way to make PDFs. It is sent to a worker, which opens it once."""

    @property
    def name(self) -> str:
        """How the report calls it."""

    @property
    def is_a_browser(self) -> bool:
        """Whether processes of its own do the work."""

    def opened(self) -> AbstractContextManager[Callable[[Any], bytes]]:
        """All that is needed once; gives the function from a book's source to its PDF."""


@dataclass(frozen=True)
class Job:
    """What a worker has to do: its PDFs are written into ``folder`` under the given names."""

    press: Press
    warm_up: Any
    books: Sequence[tuple[str, Any]]
    folder: Path


def main(job: Job) -> None:
    """Make the books of a job; the conversation goes over standard input and output."""
    with job.press.opened() as make:
        make(job.warm_up)
        _answer({"ready": True})
        sys.stdin.readline()
        began, processor = time.perf_counter(), _processor_seconds()
        memory = {}
        for count, (name, source) in enumerate(job.books, 1):
            (job.folder / name).write_bytes(make(source))
            if count in MARKS or count == len(job.books):
                memory[count] = _memory(job.press)
        _answer(
            {
                "seconds": time.perf_counter() - began,
                "processor": _processor_seconds() - processor,
                "memory": memory,
            }
        )


def _answer(values: dict[str, Any]) -> None:
    print(json.dumps(values), flush=True)


def _memory(press: Press) -> float:
    """Megabytes: the peak of this process, or what the browser's processes hold now, shared once."""
    if not press.is_a_browser:
        return peak_megabytes()
    # Pss: what a process holds, its part of what it shares.
    return sum(_kilobytes(process, "smaps_rollup", "Pss") for process in _descendants()) / 1024


def peak_megabytes() -> float:
    """The most that this process has held (Linux).

    ``getrusage`` does not say it: its peak survives ``exec``, so that of a small process is that of the
    larger one which started it.
    """
    return _kilobytes(os.getpid(), "status", "VmHWM") / 1024


def _kilobytes(process: int, file: str, name: str) -> int:
    """A figure that Linux gives of a process; nothing if it has ended."""
    lines = _read(process, file).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name}:")), 0)


def _processor_seconds() -> float:
    """What this process, with all threads, and the processes below it have used."""
    below = sum(sum(map(int, _stat(process)[11:13])) for process in _descendants())
    return time.process_time() + below / _TICKS


def _descendants() -> Iterator[int]:
    """The processes that this one has started, and theirs, as far as they still run (Linux)."""
    processes = [int(path.name) for path in Path("/proc").glob("[0-9]*")]
    parents = {process: int(stat[1]) for process in processes if (stat := _stat(process))}
    known = {os.getpid()}
    while more := {process for process, parent in parents.items() if parent in known} - known:
        known |= more
        yield from more


def _stat(process: int) -> list[str]:
    """The fields after the name, which may hold spaces; none if the process has ended."""
    return _read(process, "stat").rpartition(")")[2].split()


def _read(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text("utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    main(pickle.loads(Path(sys.argv[1]).read_bytes()))  # noqa: S301 - the report has written it
