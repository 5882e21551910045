"""Lock: one build at a time writes into an output folder; the next one waits for it.

The operating system holds the lock and lets it go when the process ends, however it ends, so no
build is ever kept out by one that was killed. The empty file that carries it stays.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 1.0
"""Seconds to wait before saying that one is waiting."""

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _try_to_lock(file: IO[bytes]) -> bool:
        # lockf and not flock: worker processes would inherit the latter, and keep it when the
        # build that started them is killed.
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True


@contextmanager
def only_one(path: Path, say_waiting: Callable[[], None]) -> Iterator[None]:
    """Keep other processes out of the block as long as this one is in it.

    ``say_waiting`` is called once, when another process has held the lock for a second.

    Raises:
        OSError: the file cannot be made or opened.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        _wait_for(file, say_waiting)
        yield


def _wait_for(file: IO[bytes], say_waiting: Callable[[], None]) -> None:
    began, has_said = time.monotonic(), False
    while not _try_to_lock(file):
        if not has_said and time.monotonic() - began >= PATIENCE:
            say_waiting()
            has_said = True
        time.sleep(0.05)
