"""The pages of the issues (期) of the gazette: cover, download, and contents (目录) by section."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.issue_contents import contained_in, documents_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.books import book_of, phone_book_of
from plugins.pages.documents import around_a_document, scrolling_tables
from plugins.pages.entries import link_to
from plugins.pages.frame import document_frame
from plugins.pages.late_pages import document_page
from plugins.pages.related import reference


def build_bulletins(library: Library) -> list[Artifact]:
    """A page for every issue."""
    return [
        page_of_issue(library, document)
        for document in library.documents
        if isinstance(document.record, BulletinRecord)
    ]


def page_of_issue(library: Library, document: Document) -> Artifact:
    """The page of one issue."""
    books = map(urls.book_pdf, contained_in(library, document))
    return document_page(library, document, bulletin_data, (urls.phone_pdf(document), *books))


def bulletin_data(library: Library, document: Document) -> dict[str, Any]:
    """All that the page of an issue shows."""
    record: Any = document.record
    sections = [
        {
            "name": section.name,
            "documents": [_listed(library, name) for name in library.told(section.documents)],
        }
        for section in record.sections
    ]
    here = documents_of(library, record)
    own = {
        "cover": issue_cover(library, document, record),
        "phone_book": phone_book_of(library.site, document),
        "body": scrolling_tables(document.body.html),
        "sections": sections,
        "first": link_to(library.site, here[0]) if here else None,
    }
    return document_frame(library.site, document) | around_a_document(library, document) | own


def _listed(library: Library, written: str) -> dict[str, Any]:
    """A document of the contents: the link, its PDF, and what corrected it after it was printed.

    What is not here has none of these.
    """
    document = library.resolve(written)
    corrections = library.related(document, "corrected_by") if document else ()
    return reference(library, written) | {
        "book": book_of(library.site, document) if document else None,
        "corrections": [link_to(library.site, correction) for correction in corrections],
    }


def issue_cover(library: Library, document: Document, record: BulletinRecord) -> dict[str, Any]:
    """What the cover of an issue says, the link to its page, and its PDF."""
    site = library.site
    return {
        "gazette": site.gazette_name,
        "year": f"{record.year}年",
        "issue": f"第{record.issue_no}期",
        "total": f"总第{record.total_no}期",
        "day": chinese_date(record.issue_date),
        "sponsor": record.sponsor,
        "href": urls.href(site, urls.document_folder(document)),
        "book": book_of(site, document),
    }
