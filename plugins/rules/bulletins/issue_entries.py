"""Entries of the gazette: the documents that an issue prints, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.rules.chosen_documents import with_record


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that ``issue`` prints in ``section``; ``field`` is where the issue says so."""

    issue: Document
    issue_date: date
    section: str
    field: str
    target: Document


def stated_entries(library: Library) -> Iterator[Entry]:
    """The entries of all issues whose document is here."""
    for issue, record in with_record(library, BulletinRecord):
        for section, field, reference in printed_references(record):
            target = library.resolve(reference)
            if target is not None:
                yield Entry(issue, record.issue_date, section, field, target)


def issues_by_number(library: Library) -> list[tuple[Document, BulletinRecord]]:
    """The issues in the order in which they came out."""
    issues = with_record(library, BulletinRecord)
    return sorted(issues, key=lambda own: (own[1].total_no, own[1].issue_date, own[0].id))


def printed_references(record: BulletinRecord) -> Iterator[tuple[str, str, str]]:
    """The name of the section, the field, and what stands there, in the order of the issue."""
    for number, section in enumerate(record.sections):
        for index, reference in enumerate(section.documents):
            yield section.name, f"sections.{number}.documents.{index}", reference
