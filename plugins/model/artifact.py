"""Artifact: everything that is published is a value, made by a recipe from plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

Product = bytes | dict[str, bytes]
"""What a recipe makes: the bytes of one file, or a small tree of files (relative path to bytes)."""


@dataclass(frozen=True)
class Late(Mapping[str, Any]):
    """A mapping, in the place of all inputs or among them, that is worked out when it is looked at.

    ``digest`` stands for it in the fingerprint: it must change whenever the mapping would. ``work_out``
    is called by the build; what it gives may be a function in turn, which can be sent to a worker and
    called there.
    """

    digest: str
    work_out: Callable[[], Any] = field(compare=False)

    def __call__(self) -> Any:
        """Work it out, as far as the build has to."""
        return self.work_out()

    def __getitem__(self, key: str) -> Any:
        """A value of the mapping."""
        return worked_out(self)[key]

    def __iter__(self) -> Iterator[str]:
        """The keys of the mapping."""
        return iter(worked_out(self))

    def __len__(self) -> int:
        """How many keys it has."""
        return len(worked_out(self))


def worked_out(value: Any) -> Any:
    """A value of the inputs as plain data, whether it came late or not."""
    while callable(value):
        value = value()
    return value


@dataclass(frozen=True, slots=True)
class Artifact:
    """One thing to publish: an output path, the name of a recipe, and the recipe's inputs.

    ``path`` is relative to the output folder, with ``/``; for a recipe that makes a tree it is the
    tree's folder and ends in ``/``. ``inputs`` holds plain data only (str, int, float, bool, None,
    and lists, tuples and dicts of these), so that it can be fingerprinted and sent anywhere; what is
    costly to work out is ``Late``: all inputs, or a mapping directly among them.

    ``needs`` are output paths of other artifacts of which this one tells the size or the SHA-256 (a
    page on which a PDF is to be had). They are made before it, and its inputs get an entry ``files``:
    by path, ``{"sha256": hexadecimal, "size": bytes}`` for each that is published. What needs others is
    needed by none: the writer refuses it.

    ``shows`` are the ids of the documents on a page whose data come late, for who makes a map of pages;
    nothing of it is in the bytes.
    """

    path: str
    recipe: str
    inputs: Mapping[str, Any]
    needs: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()


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
