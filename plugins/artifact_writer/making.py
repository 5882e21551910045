"""Making: artifacts whose fingerprint is new are made, by worker processes when that pays."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import groupby
from typing import Any, NamedTuple

from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.store import Files, Store
from plugins.model.artifact import Late, Product, Recipe, worked_out
from plugins.problems import ContentRefused, Problem
from plugins.workers import follow_starter

MOST_AT_A_TIME = 64
"""Artifacts handed to a worker at once: sending one by one costs more than a small page."""

MOST_WORKERS = 61
"""Windows lets a process wait for no more."""

WAITING = 2
"""Parts that lie ready for each worker: their inputs are worked out and in memory."""

MOST_BYTES = 4_000_000
"""Bytes made that are stored at once."""

BRIEF = 0.15
"""Seconds of work that are done here before workers are called: starting them takes as long."""


class Task(NamedTuple):
    """All that is needed to make an artifact."""

    key: str
    """Its fingerprint."""

    path: str
    """Its output path."""

    recipe: Recipe
    inputs: Mapping[str, Any]


class Made(NamedTuple):
    """What became of some tasks."""

    files: dict[str, Files]
    """The files of each artifact by fingerprint."""

    times: dict[str, int]
    """By output path, the files that lie at their place already, with their time (nanoseconds)."""

    problems: list[Problem]
    """What kept the others from being made."""


def make_all(tasks: Sequence[Task], store: Store, ground: Ground) -> Iterator[Made]:
    """Make every task and yield, part by part, what was made.

    Single files are put into the tree on ``ground`` at once; trees of files, of which it is not known
    yet whether their paths are free, are in the store only.

    Raises:
        ContentRefused: something cannot be made as it is; said when all else is made and kept.
    """
    refused: list[Problem] = []
    for made in _make_parts(_in_order(tasks), store, ground):
        refused += made.problems
        yield made
    if refused:
        raise ContentRefused(sorted(refused, key=lambda problem: (problem.path, problem.line)))


def _make_parts(tasks: list[Task], store: Store, ground: Ground) -> Iterator[Made]:
    yield make_part(_while_brief(tasks), store, ground)
    parts = _parts(tasks)
    processors = min(os.cpu_count() or 1, MOST_WORKERS)
    if len(parts) <= 1 or processors == 1:
        yield from (make_part(map(_ready, part), store, ground) for part in parts)
        return
    with ProcessPoolExecutor(processors, initializer=follow_starter) as executor:
        waiting: set[Future[Made]] = set()
        for part in parts:
            ready = list(map(_ready, part))
            waiting.add(executor.submit(make_part, ready, store, ground))
            if len(waiting) >= WAITING * processors:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        yield from (future.result() for future in waiting)


def make_part(tasks: Iterable[Task], store: Store, ground: Ground) -> Made:
    """Make some artifacts, keep them, and put single files at their place: what a worker does."""
    made = Made({}, {}, [])
    with _kept_together(store, made.files) as keep:
        for task in tasks:
            try:
                product = task.recipe.make(worked_out(task.inputs))
            except ContentRefused as error:
                made.problems.extend(error.problems)
                continue
            if isinstance(product, bytes):
                made.times[task.path] = ground.write(task.path, product)
            keep(task.key, product)
    return made


@contextmanager
def _kept_together(
    store: Store, kept: dict[str, Files]
) -> Iterator[Callable[[str, Product], None]]:
    """Collect what is made and store much of it at once, even if something else then fails."""
    products: dict[str, Product] = {}
    size = 0

    def keep(key: str, product: Product) -> None:
        nonlocal size
        products[key] = product
        size += len(product) if isinstance(product, bytes) else sum(map(len, product.values()))
        if size > MOST_BYTES:
            kept.update(store.keep(products))
            products.clear()
            size = 0

    try:
        yield keep
    finally:
        if products:
            kept.update(store.keep(products))


def _ready(task: Task) -> Task:
    """A task with what came late, as far as it has to be worked out in this process."""
    inputs = task.inputs
    if isinstance(inputs, Late):
        return task._replace(inputs=inputs())
    late = {name: value() for name, value in inputs.items() if isinstance(value, Late)}
    return task._replace(inputs={**inputs, **late}) if late else task


def _while_brief(tasks: list[Task]) -> Iterator[Task]:
    """Take tasks from the end as long as little time has passed."""
    end = time.perf_counter() + BRIEF
    while tasks and time.perf_counter() < end:
        yield _ready(tasks.pop())


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
        size = min(MOST_AT_A_TIME, max(1, len(group) // 4))
        parts += [group[n : n + size] for n in range(0, len(group), size)]
    return parts
