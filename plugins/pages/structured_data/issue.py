"""PublicationIssue: an issue of the gazette, with what stands in it."""

from __future__ import annotations

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.structured_data.parts import Thing, issue_part, linked, organisations


def issue(library: Library, document: Document, record: BulletinRecord) -> Thing:
    """An issue with its documents and its PDF."""
    return issue_part(library, document, record) | {
        "publisher": organisations((record.sponsor,)),
        "hasPart": linked(library, document, "contains"),
        "encoding": {
            "@type": "MediaObject",
            "encodingFormat": "application/pdf",
            "contentUrl": urls.absolute(library.site, urls.book_pdf(document)),
        },
    }
