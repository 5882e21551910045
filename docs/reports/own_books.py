"""The books of the benchmark as this project makes them: by the recipes of a build, from their inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.gazette.recipe import BookRecipe


@dataclass(frozen=True)
class OwnPress:
    """A worker as a build starts it: everything is loaded by the first book."""

    name: str = "Gongbao"
    is_a_browser: bool = False

    @contextmanager
    def opened(self) -> Iterator[Callable[[tuple[BookRecipe, Mapping[str, Any]]], bytes]]:
        """Nothing is needed before the first book."""
        yield lambda source: source[0].make(source[1])
