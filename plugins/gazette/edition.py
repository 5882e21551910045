"""An edition (版本): a kind of book, of which a site makes many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.model.artifact import Artifact
from plugins.model.library import Library


@dataclass(frozen=True, slots=True)
class Edition:
    """What is in books of a kind, and how they look.

    ``name`` is that of their recipe; ``build`` makes their values. ``template`` and ``styles`` are files
    in the folder ``print`` of the theme. ``is_for_phones`` says that the pages are small.
    """

    name: str
    build: Callable[[Library], list[Artifact]]
    template: str
    styles: tuple[str, ...]
    is_for_phones: bool = False
