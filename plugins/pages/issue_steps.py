"""The way through an issue of the gazette (掌上公报): from a document to the one before and after it.

Who reads an issue on a phone goes on and on to the next document, and back to the contents.
"""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.entries import link_to


def issue_steps(library: Library, document: Document) -> list[dict[str, Any]]:
    """The steps in each issue that contains a document: mostly one, none for most documents."""
    issues = library.related(document, "published_in")
    return [
        _steps(library, document, issue, issue.record)
        for issue in issues
        if isinstance(issue.record, BulletinRecord)
    ]


def documents_of(library: Library, record: BulletinRecord) -> list[Document]:
    """The documents of an issue that are here, in the order of its contents, each once."""
    named = (name for section in record.sections for name in library.told(section.documents))
    found = (library.resolve(name) for name in named)
    return list({document.id: document for document in found if document}.values())


def _steps(
    library: Library, document: Document, issue: Document, record: BulletinRecord
) -> dict[str, Any]:
    site = library.site
    row = documents_of(library, record)
    place = row.index(document)
    return {
        "issue": link_to(site, issue),
        "pdf": urls.href(site, urls.book_pdf(issue)),
        "number": f"{record.year}年第{record.issue_no}期",
        "place": place + 1,
        "count": len(row),
        "previous": link_to(site, row[place - 1]) if place else None,
        "next": link_to(site, row[place + 1]) if place + 1 < len(row) else None,
    }
