"""The way through an issue of the gazette (掌上公报): from a document to the one before and after it.

Who reads an issue on a phone goes on and on to the next document, and back to the contents.
"""

from __future__ import annotations

from typing import Any

from plugins.model.document import Document
from plugins.model.issue_contents import documents_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.books import book_of
from plugins.pages.entries import link_to


def issue_steps(library: Library, document: Document) -> list[dict[str, Any]]:
    """The steps in each issue that contains a document: mostly one, none for most documents."""
    issues = library.related(document, "published_in")
    return [
        _steps(library, document, issue, issue.record)
        for issue in issues
        if isinstance(issue.record, BulletinRecord)
    ]


def _steps(
    library: Library, document: Document, issue: Document, record: BulletinRecord
) -> dict[str, Any]:
    site = library.site
    row = documents_of(library, record)
    place = [own.id for own in row].index(document.id)
    return {
        "issue": link_to(site, issue),
        "book": book_of(site, issue),
        "number": f"{record.year}年第{record.issue_no}期",
        "place": place + 1,
        "count": len(row),
        "previous": link_to(site, row[place - 1]) if place else None,
        "next": link_to(site, row[place + 1]) if place + 1 < len(row) else None,
    }
