"""A limit of processor time: what ends a check when no count of the work done has ended it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TooLong(BaseException):
    """The time is over; on a faster machine it might not have been.

    Passes through what libraries do with exceptions.
    """


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Let what stands within take no more processor time than this.

    Only some systems have such a clock (Windows has none), and only the main thread can be ended.

    Raises:
        TooLong: it took more.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(*_: object) -> None:
    raise TooLong
