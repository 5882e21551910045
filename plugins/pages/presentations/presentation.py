"""Presentation: how a list of documents of one kind looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

from plugins.model.document import Document
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.pages.entries import link_to

Data = dict[str, Any]
_Record = TypeVar("_Record", bound=Record)


def _as_they_are(_library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    return documents


def _nothing(_library: Library, _documents: Sequence[Document]) -> Data:
    return {}


def _no_files(_documents: Sequence[Document]) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Presentation:
    """A template, and the functions that give what it shows beside what every list has."""

    template: str
    shown: Callable[[Library, Sequence[Document]], Data]
    """What the documents of one page of the list show."""

    order: Callable[[Library, Sequence[Document]], Sequence[Document]] = _as_they_are
    """All documents of the list in their order; they come newest first."""

    summary: Callable[[Library, Sequence[Document]], Data] = _nothing
    """What all documents of the kind show together, before the list on its first page."""

    needs: Callable[[Sequence[Document]], Iterable[str]] = _no_files
    """The output paths of the files that one page of the list offers, where they were made."""

    shows_text: bool = False
    """Whether the texts of the documents stand in the list."""


def record_of(document: Document, record_class: type[_Record]) -> _Record:
    """The record of a document, which the table of presentations says is of this class.

    Raises:
        TypeError: the table gives a kind the presentation of another.
    """
    record = document.record
    if not isinstance(record, record_class):
        raise TypeError(f"{document.id} is no {record_class.__name__}")
    return record


def grouped(
    documents: Iterable[Document],
    heading: Callable[[Document], str],
    entry: Callable[[Document], Data],
) -> list[Data]:
    """Documents that stand together under one heading each, as ``heading`` and ``entries``."""
    return [
        {"heading": title, "entries": [entry(document) for document in members]}
        for title, members in groupby(documents, heading)
    ]


def group_entry(
    library: Library,
    document: Document,
    state: str = "",
    notes: Iterable[str] = (),
    facts: Iterable[Data] = (),
    summary: str = "",
) -> Data:
    """A line of a group: the link; one word on how things stand; short notes; facts with labels."""
    return link_to(library.site, document) | {
        "state": state,
        "notes": [note for note in notes if note],
        "facts": list(facts),
        "summary": summary,
        "sample": document.record.sample,
    }
