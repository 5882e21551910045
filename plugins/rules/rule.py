"""Rule: one requirement of government publishing that can be checked from the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from plugins.model.document import Document
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.office import Office
from plugins.problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that breaks a rule.

    ``hint`` says what to write instead where that can be told, else the rule's own hint stands.
    """

    path: str
    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Rule:
    """A rule with its code, what it asks (``title``), and where that is laid down.

    ``title`` and ``hint`` are plain Chinese; ``source`` names the law or standard.
    """

    code: str
    severity: Severity
    title: str
    source: str
    hint: str


@dataclass(frozen=True)
class DocumentRule(Rule):
    """A rule that looks at each document by itself, so that one document can be checked alone.

    What ``check`` finds depends on the document and the office only: not on other documents, not on
    the day. One ``of_one_field`` judges a field by itself, or with those that are asked before it, so
    that an answer can be judged before there is a text, a file or a row. ``of`` are the classes of
    records in which it can find anything: of others it is not asked, which saves time and no more.
    """

    check: Callable[[Document, Office], Iterable[Finding]]
    of_one_field: bool = False
    of: tuple[type[Record], ...] = (Record,)


@dataclass(frozen=True)
class LibraryRule(Rule):
    """A rule that looks at documents together, at the day, or at what belongs to no document.

    It is asked anew whenever anything has changed, so it reads fields, relations and links
    (``Body.links``), and no text of a document: a text that has not changed is not at hand.
    """

    check: Callable[[Library], Iterable[Finding]]


def in_field(document: Document, field: str, message: str, hint: str = "") -> Finding:
    """A finding on the line of a field of a document's front matter."""
    return Finding(document.source, document.line_of(field), message, hint)


def in_text(document: Document, line: int, message: str, hint: str = "") -> Finding:
    """A finding in a document's text; ``line`` counts from 1 within the text."""
    return Finding(document.source, document.body_line + line - 1, message, hint)


def value_of(document: Document, field: str) -> Any:
    """The value of a field, or of a field inside one (``review.date``); None where there is none."""
    outer, _, inner = field.partition(".")
    value = getattr(document.record, outer, None)
    return getattr(value, inner, None) if inner else value


def has_duties(document: Document, office: Office) -> bool:
    """Whether the duties of publishing bind: issued here, and not taken in later as history."""
    return not document.get("backfilled", False) and office.is_own(document)
