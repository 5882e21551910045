"""Making: artifacts whose fingerprint is new are made, by workers when that pays."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import groupby
from typing import Any

from plugins.artifact_writer.crew import Crew, OwnProcesses, Team, WorkLostError
from plugins.artifact_writer.part import Made, Task, make_part, ready
from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.store import Store
from plugins.problems import ContentRefused, Problem

MOST_AT_A_TIME = 64
"""Artifacts handed to a worker at once: sending one by one costs more than a small page."""

LEAST_PARTS = 16
"""Into so many parts the artifacts of a recipe are shared out where there are enough: books take long,
and the last part should not keep one worker busy when the others have nothing left to do."""

WAITING = 2
"""Parts that lie ready for each worker: their inputs are worked out and in memory."""

BRIEF = 0.15
"""Seconds of work that are done here before workers are called: starting them takes as long."""

OWN_PROCESSES = OwnProcesses()


def make_all(
    tasks: Sequence[Task], store: Store, ground: Ground, crew: Crew = OWN_PROCESSES
) -> Iterator[Made]:
    """Make every task and yield, part by part, what was made.

    Single files are put into the tree on ``ground`` at once, but for those that another machine puts
    into the store; trees of files, of which it is not known yet whether their paths are free, are in
    the store only.

    Raises:
        ContentRefused: something cannot be made as it is, said when all else is made and kept; or the
            workers of ``crew`` cannot be reached.
    """
    refused: list[Problem] = []
    for made in _make_parts(_in_order(tasks), store, ground, crew):
        refused += made.problems
        yield made
    if refused:
        raise ContentRefused(sorted(refused, key=lambda problem: (problem.path, problem.line)))


def _make_parts(tasks: list[Task], store: Store, ground: Ground, crew: Crew) -> Iterator[Made]:
    yield make_part(_while_brief(tasks), store, ground)
    parts = _parts(tasks)
    if len(parts) <= 1 or crew.is_alone():
        yield from (make_part(map(ready, part), store, ground) for part in parts)
        return
    lost: list[list[Task]] = []
    with crew.called(store, ground) as team:
        yield from _made_by(team, parts, lost)
    # What workers died over is made where the person who waits sees what becomes of it.
    yield from (make_part(map(ready, part), store, ground) for part in lost)


def _made_by(team: Team, parts: Iterable[list[Task]], lost: list[list[Task]]) -> Iterator[Made]:
    """Have parts made and yield what is done; a part that nobody has made is added to ``lost``."""
    waiting: dict[Future[Any], list[Task]] = {}

    def done() -> Iterator[Made]:
        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
            part = waiting.pop(future)
            try:
                yield team.take(future, part)
            except WorkLostError:
                lost.append(part)

    for part in parts:
        waiting[team.give(part)] = part
        while len(waiting) >= WAITING * team.size():
            yield from done()
    while waiting:
        yield from done()


def _while_brief(tasks: list[Task]) -> Iterator[Task]:
    """Take tasks from the end as long as little time has passed."""
    end = time.perf_counter() + BRIEF
    while tasks and time.perf_counter() < end:
        yield ready(tasks.pop())


def _in_order(tasks: Iterable[Task]) -> list[Task]:
    """Rare recipes first: they are the long ones (an index, a book), pages are the last."""
    by_recipe: dict[str, list[Task]] = {}
    for task in tasks:
        by_recipe.setdefault(task.recipe.name, []).append(task)
    return [task for group in sorted(by_recipe.values(), key=len) for task in group]


def _parts(tasks: Sequence[Task]) -> list[list[Task]]:
    """Tasks of one recipe each; few of a rare one stand alone."""
    parts = []
    for _, same in groupby(tasks, key=lambda task: task.recipe.name):
        group = list(same)
        size = min(MOST_AT_A_TIME, max(1, len(group) // LEAST_PARTS))
        parts += [group[n : n + size] for n in range(0, len(group), size)]
    return parts
