"""Interruption: Ctrl+C ends a task at once, with one line and without tracebacks.

Nothing has to be put in order before: what a task writes is either complete or not there yet.
``tasks.py`` begins here, so little is imported: until then Ctrl+C is Python's.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from types import FrameType

STOPPED = 130
"""The exit status of a program that was ended with Ctrl+C, as shells count it."""

RUNNING: list[subprocess.Popen[bytes]] = []
"""Programs that do not see Ctrl+C and end with this one."""


def stop_at_ctrl_c() -> None:
    """From now on Ctrl+C ends this process with one line and the status 130."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _stop)


def raise_at_ctrl_c() -> None:
    """From now on Ctrl+C is an exception again, for a task that ends that way."""
    if signal.getsignal(signal.SIGINT) is _stop:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def left_to_others() -> Iterator[None]:
    """Leave Ctrl+C to a program that runs meanwhile, and wait for what it has to say."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """End at once: whoever waits for workers or threads now would show where it was interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for process in RUNNING:
        process.terminate()
    try:
        os.write(2, ("\n已停止。\n" if os.isatty(2) else "已停止。\n").encode())
        sys.stdout.flush()
    finally:
        os._exit(STOPPED)
