"""Part: some artifacts that are made together, in this process or in a worker's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from plugins.artifact_writer.placing import Ground
from plugins.artifact_writer.store import Files, Store
from plugins.model.artifact import Late, Product, Recipe, worked_out
from plugins.problems import ContentRefused, Problem

MOST_BYTES = 4_000_000
"""Bytes made that are stored at once."""


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


def ready(task: Task) -> Task:
    """A task with what came late, as far as it has to be worked out in the build."""
    inputs = task.inputs
    if isinstance(inputs, Late):
        return task._replace(inputs=inputs())
    late = {name: value() for name, value in inputs.items() if isinstance(value, Late)}
    return task._replace(inputs={**inputs, **late}) if late else task


def make_part(tasks: Iterable[Task], store: Store, ground: Ground | None) -> Made:
    """Make some artifacts, keep them, and put single files at their place.

    Where there is no ``ground`` (on another machine) they are only kept.

    Raises:
        OSError: something cannot be read or written.
    """
    problems: list[Problem] = []
    made = put_part(make_products(tasks, problems), store, ground)
    return made._replace(problems=problems)


def make_products(tasks: Iterable[Task], problems: list[Problem]) -> Iterator[tuple[Task, Product]]:
    """Make artifacts one by one; what is refused is told in ``problems``, and the others are made."""
    for task in tasks:
        try:
            product = task.recipe.make(worked_out(task.inputs))
        except ContentRefused as error:
            problems.extend(error.problems)
        else:
            yield task, product


def put_part(products: Iterable[tuple[Task, Product]], store: Store, ground: Ground | None) -> Made:
    """Keep what was made, and put single files at their place, where there is a ``ground``.

    Raises:
        OSError: something cannot be written.
    """
    made = Made({}, {}, [])
    with _kept_together(store, made.files) as keep:
        for task, product in products:
            if ground and isinstance(product, bytes):
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
