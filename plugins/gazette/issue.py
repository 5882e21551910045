"""An issue (期) of the gazette as a value: what stands in the book, in order, as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord, Section
from plugins.model.library import Library
from plugins.model.printed import printed_parts

RECIPE = "gazette_pdf"


def build_issues(library: Library) -> list[Artifact]:
    """One PDF for each issue of the gazette."""
    issues = (d for d in library.documents if isinstance(d.record, BulletinRecord))
    return [_issue_artifact(library, document) for document in issues]


def _issue_artifact(library: Library, document: Document) -> Artifact:
    record = document.record
    assert isinstance(record, BulletinRecord)  # noqa: S101 - build_issues chose it
    inputs = {
        "issue": _issue(library, document, record),
        "sections": [
            section
            for section in (_section(library, entry) for entry in record.sections)
            if section["documents"]
        ],
    }
    return Artifact(urls.issue_pdf(document), RECIPE, inputs)


def _issue(library: Library, document: Document, record: BulletinRecord) -> dict[str, Any]:
    """What the cover and the imprint page (版权页) say; empty where the record does not know."""
    return {
        "name": library.site.gazette_name,
        "year": record.year,
        "issue_no": record.issue_no,
        "total_no": record.total_no,
        "issue_date": chinese_date(record.issue_date),
        "sponsor": record.sponsor,
        "supervisor": record.supervisor,
        "editor": record.editor,
        "contact": library.site.contact,
        "address": urls.absolute(library.site, urls.document_folder(document)),
        "foreword": document.body.html,
        "sample": record.sample or library.site.sample,
    }


def _section(library: Library, section: Section) -> dict[str, Any]:
    # A reference that leads nowhere has stopped the build at the gate (rule B101); whoever calls
    # without a gate gets the issue without it.
    documents = (library.resolve(reference) for reference in section.documents)
    return {
        "name": section.name,
        "documents": [_document(library, found) for found in documents if found],
    }


def _document(library: Library, document: Document) -> dict[str, Any]:
    """A document as the gazette reproduces it: without red head, else complete (domain.md §9).

    Its number stands over the title, also where the document itself has no red head to bear it.
    """
    parts = asdict(printed_parts(document.record))
    del parts["issuing_mark"]
    return parts | {
        "address": urls.absolute(library.site, urls.document_folder(document)),
        "language": document.get("language", "zh-Hans"),
        "sample": document.record.sample,
        "editor_note": document.get("editor_note", ""),
        "doc_no": document.doc_no,
        "title": document.record.title,
        "html": document.body.html,
        "attachments": [attachment.file_name for attachment in document.attachments],
    }
