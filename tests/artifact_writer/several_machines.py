"""A scheduler of Dask and its workers as programs of their own, for tests of builds on a cluster."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOOPBACK = ["--host", "127.0.0.1", "--no-dashboard"]


@dataclass
class Machines:
    """The programs that run, and the address of the scheduler."""

    scheduler: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)
    program: Path | None = ROOT
    """Where programs that are started find ours; None if they shall not."""

    def start(self, name: str, *arguments: str, wait_for: str) -> str:
        """Start a program of Dask; what it says, up to the words to wait for."""
        known = [str(self.program)] if self.program else []
        paths = [*known, *(path for path in sys.path if path and Path(path) != ROOT)]
        command = [sys.executable, "-m", f"distributed.cli.dask_{name}", *LOOPBACK, *arguments]
        program = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            cwd=self.program or ROOT / "docs",
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        )  # fmt: skip
        self.started.append(program)
        assert program.stderr
        said = ""
        while wait_for not in said:
            line = program.stderr.readline()
            assert line, said
            said += line
        return said

    def hire(self, count: int = 1) -> None:
        """Start workers of one process and one thread each."""
        for _ in range(count):
            self.start(
                "worker", self.scheduler, "--nthreads", "1", "--no-nanny",
                "--memory-limit", "0", wait_for="Starting established connection",
            )  # fmt: skip

    def kill_worker(self, number: int) -> None:
        """End a worker as a power cut would."""
        worker = self.started[number]
        worker.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        worker.wait()


@contextmanager
def running(workers: int) -> Iterator[Machines]:
    """A scheduler with some workers, which end with the context."""
    machines = Machines()
    try:
        said = machines.start("scheduler", "--port", "0", wait_for="Scheduler at:")
        found = re.search(r"tcp://[\d.]+:\d+", said)
        assert found, said
        machines.scheduler = found[0]
        machines.hire(workers)
        yield machines
    finally:
        for program in reversed(machines.started):
            program.kill()
            program.wait()
            assert program.stderr
            program.stderr.close()
