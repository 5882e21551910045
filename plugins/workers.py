"""Workers: processes that take a part of the work, and end with the process that started them.

Every room that shares its work out gives ``follow_starter`` to its pool.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading


def follow_starter() -> None:
    """Let a new worker leave Ctrl+C to its starter, and end when the starter was ended.

    Else each worker would show where it was interrupted, and one whose starter is gone would wait
    for work for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What the starter has made stays: it is no work for the worker's garbage collection.
    gc.freeze()
    gc.enable()
    threading.Thread(target=_wait_for_starter, daemon=True).start()


def _wait_for_starter() -> None:
    starter = multiprocessing.parent_process()
    if starter is not None:
        starter.join()
        os._exit(1)
