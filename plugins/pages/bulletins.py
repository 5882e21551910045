"""The pages of the issues (期) of the gazette: cover, download, and contents (目录) by section."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.documents import around_a_document, scrolling_tables
from plugins.pages.entries import link_to
from plugins.pages.frame import document_frame, document_page, site_values
from plugins.pages.issue_steps import documents_of
from plugins.pages.related import reference


def build_bulletins(library: Library) -> list[Artifact]:
    """A page for every issue."""
    site = site_values(library)
    return [
        document_page(site, document, bulletin_data(library, document, document.record))
        for document in library.documents
        if isinstance(document.record, BulletinRecord)
    ]


def bulletin_data(library: Library, document: Document, record: BulletinRecord) -> dict[str, Any]:
    """All that the page of an issue shows."""
    sections = [
        {
            "name": section.name,
            "documents": [reference(library, name) for name in library.told(section.documents)],
        }
        for section in record.sections
    ]
    here = documents_of(library, record)
    own = {
        "cover": issue_cover(library, document, record),
        "body": scrolling_tables(document.body.html),
        "sections": sections,
        "first": link_to(library.site, here[0]) if here else None,
    }
    return document_frame(library.site, document) | around_a_document(library, document) | own


def issue_cover(library: Library, document: Document, record: BulletinRecord) -> dict[str, str]:
    """What the cover of an issue says, with links to its page and its PDF."""
    site = library.site
    return {
        "gazette": site.gazette_name,
        "year": f"{record.year}年",
        "issue": f"第{record.issue_no}期",
        "total": f"总第{record.total_no}期",
        "day": chinese_date(record.issue_date),
        "sponsor": record.sponsor,
        "href": urls.href(site, urls.document_folder(document)),
        "pdf": urls.href(site, urls.issue_pdf(document)),
    }
