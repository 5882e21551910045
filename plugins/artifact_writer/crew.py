"""Crew: the workers that make artifacts for a build, here processes of this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from plugins.artifact_writer.part import Made, Task, make_part, ready
from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.store import Store
from plugins.workers import follow_starter

MOST_WORKERS = 61
"""Windows lets a process wait for no more."""


class WorkLostError(Exception):
    """Workers died over a part; nothing is wrong with what they had to make."""


class Team(Protocol):
    """Workers that stand ready."""

    def size(self) -> int:
        """How many parts are made at the same time."""

    def give(self, part: list[Task]) -> Future[Any]:
        """Have a part made; what is late in its tasks is worked out first, as far as it must be."""

    def take(self, future: Future[Any], part: list[Task]) -> Made:
        """What became of a part that is done.

        Raises:
            WorkLostError: nobody has made it.
            ContentRefused: the workers cannot be reached any more.
            OSError: something cannot be read or written.
        """


class Crew(Protocol):
    """Whom a build calls when there is much to make."""

    def is_alone(self) -> bool:
        """Whether calling them is in vain, because this process would do all of it as fast."""

    def called(self, store: Store, ground: Ground) -> AbstractContextManager[Team]:
        """Call them; they go when the context ends.

        Raises:
            ContentRefused: they cannot be reached.
        """


@dataclass(frozen=True, slots=True)
class OwnProcesses:
    """Processes of this machine, one a processor."""

    def is_alone(self) -> bool:
        """Whether there is only one processor."""
        return _processors() == 1

    @contextmanager
    def called(self, store: Store, ground: Ground) -> Iterator[Team]:
        """Start them."""
        with ProcessPoolExecutor(_processors(), initializer=follow_starter) as executor:
            yield _Processes(executor, store, ground)


@dataclass(frozen=True, slots=True)
class _Processes:
    """They keep what they make, and put it into the tree themselves."""

    executor: Executor
    store: Store
    ground: Ground

    def size(self) -> int:
        """One part a processor."""
        return _processors()

    def give(self, part: list[Task]) -> Future[Made]:
        """Queue a part."""
        try:
            return self.executor.submit(make_part, list(map(ready, part)), self.store, self.ground)
        except BrokenExecutor as error:
            lost: Future[Made] = Future()
            lost.set_exception(error)
            return lost

    def take(self, future: Future[Made], part: list[Task]) -> Made:
        """What a worker says.

        Raises:
            WorkLostError: the system has ended a worker, for want of memory above all.
        """
        try:
            return future.result()
        except BrokenExecutor as error:
            raise WorkLostError from error


def _processors() -> int:
    return min(os.cpu_count() or 1, MOST_WORKERS)
