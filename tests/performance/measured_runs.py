"""One run of a program, measured from outside: seconds, processor time, memory, what it wrote."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import resource  # not on Windows, where nothing is measured

_SAMPLED_EVERY = 0.05
"""Seconds between two looks at the memory of the processes."""


@dataclass(frozen=True)
class Run:
    """What a run cost: seconds of the clock and of processors, peaks of memory in MB.

    ``memory`` is of all processes together, where what they share counts once (PSS), at the time
    when it was highest; ``largest`` is the peak of the largest process (RSS). What the last moments
    before a process ends added is not seen.
    """

    seconds: float
    processor: float
    memory: float
    largest: float

    def __add__(self, other: Run) -> Run:
        """One run and then another."""
        return Run(
            self.seconds + other.seconds,
            self.processor + other.processor,
            max(self.memory, other.memory),
            max(self.largest, other.largest),
        )


def measured(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a program to its end in ``folder`` and measure it with all processes that it starts.

    Raises:
        SystemExit: it failed; what it had to say was shown.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(environment or {})}, stdout=said, stderr=said
        )
        memory, largest, status, used = _watched(process.pid)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            print(said.read().decode("utf-8", "replace")[-4000:])
            raise SystemExit(f"没有做完（{process.returncode}）：{' '.join(command)}")
    return Run(seconds, used.ru_utime + used.ru_stime, memory, largest)


def _watched(pid: int) -> tuple[float, float, int, resource.struct_rusage]:
    """Wait for a process: peaks in MB of its tree and of one process, its status, what it used.

    The system's own peak (``ru_maxrss``) would begin with the size of the process that started it.
    """
    together = largest = 0.0
    while True:
        ended, status, used = os.wait4(pid, os.WNOHANG)
        if ended:
            return together, largest, status, used
        running = _tree(pid)
        together = max(together, sum(_megabytes(p, "smaps_rollup", "Pss:") for p in running))
        largest = max(largest, *(_megabytes(p, "status", "VmHWM:") for p in running))
        time.sleep(_SAMPLED_EVERY)


def _tree(pid: int) -> list[int]:
    """A process and all that descend from it, as /proc has them now."""
    found = [pid]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            found += map(int, _read(children).split())
    return found


def _megabytes(pid: int, file: str, name: str) -> float:
    """A figure of a process as /proc has it; 0 if the process has ended."""
    for line in _read(Path(f"/proc/{pid}/{file}")).splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except OSError:  # it has ended meanwhile
        return ""
