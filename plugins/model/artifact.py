"""Artifact: everything that is published is a value, made by a recipe from plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Product = bytes | dict[str, bytes]
"""What a recipe makes: the bytes of one file, or a small tree of files (relative path to bytes)."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One thing to publish: an output path, the name of a recipe, and the recipe's inputs.

    ``path`` is relative to the output folder, with ``/``; for a recipe that makes a tree it is the
    tree's folder and ends in ``/``. ``inputs`` holds plain data only (str, int, float, bool, None,
    and lists, tuples and dicts of these), so that it can be fingerprinted and sent anywhere.

    ``needs`` are output paths of other artifacts of which this one tells the size or the SHA-256 (a
    page on which a PDF is to be had). They are made before it, and its inputs get an entry ``files``:
    by path, ``{"sha256": hexadecimal, "size": bytes}`` for each that is published. What needs others is
    needed by none: the writer refuses it.
    """

    path: str
    recipe: str
    inputs: Mapping[str, Any]
    needs: tuple[str, ...] = ()


class Recipe(Protocol):
    """A pure function from inputs to bytes, with a name and a version.

    The same recipe with the same inputs gives the same bytes on any machine: no clock, no random,
    no order of a file system. A recipe is sent to worker processes, so it must be picklable.
    """

    @property
    def name(self) -> str:
        """The name that artifacts use for this recipe."""

    def version(self, inputs: Mapping[str, Any]) -> str:
        """A text that changes when the same inputs would give other bytes.

        It covers the recipe's own code, the templates that these inputs use, and the versions of
        the libraries that make the bytes.
        """

    def make(self, inputs: Mapping[str, Any]) -> Product:
        """Make the bytes."""
