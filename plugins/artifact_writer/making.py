"""Making: artifacts whose fingerprint is new are made, by worker processes when that pays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Any

from plugins.artifact_writer.store import Files, Store
from plugins.model.artifact import Recipe
from plugins.problems import ContentRefused, Problem
from plugins.workers import follow_starter

Task = tuple[str, Recipe, Mapping[str, Any]]
"""A fingerprint, the recipe, and its inputs: all that a worker needs."""

MOST_AT_A_TIME = 64
"""Artifacts handed to a worker at once: sending one by one costs more than a small page."""

Made = tuple[dict[str, Files], list[Problem]]
"""Files by fingerprint, and what kept others from being made."""


def make_all(tasks: Sequence[Task], store: Store) -> Iterator[dict[str, Files]]:
    """Make every task and yield, part by part, the files by fingerprint.

    Raises:
        ContentRefused: something cannot be made as it is; said when all else is made and kept.
    """
    refused: list[Problem] = []
    for made, problems in _make_parts(_parts(tasks), store):
        refused += problems
        yield made
    if refused:
        raise ContentRefused(refused)


def _make_parts(parts: list[list[Task]], store: Store) -> Iterator[Made]:
    if len(parts) <= 1 or (os.cpu_count() or 1) == 1:
        yield from (make_part(part, store) for part in parts)
        return
    with ProcessPoolExecutor(initializer=follow_starter) as executor:
        for future in as_completed([executor.submit(make_part, part, store) for part in parts]):
            yield future.result()


def make_part(tasks: Sequence[Task], store: Store) -> Made:
    """Make some artifacts and keep them: what a worker does."""
    made, refused = {}, []
    for key, recipe, inputs in tasks:
        try:
            made[key] = store.keep(key, recipe.make(inputs))
        except ContentRefused as error:
            refused += error.problems
    return made, refused


def _parts(tasks: Sequence[Task]) -> list[list[Task]]:
    """Tasks in parts, rare recipes first and alone: they are the long ones (an index, a book)."""
    by_recipe: dict[str, list[Task]] = {}
    for task in tasks:
        by_recipe.setdefault(task[1].name, []).append(task)
    parts = []
    for group in sorted(by_recipe.values(), key=len):
        size = min(MOST_AT_A_TIME, max(1, len(group) // 4))
        parts += [group[n : n + size] for n in range(0, len(group), size)]
    return parts
