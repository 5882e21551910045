"""What descriptions of several types have in common: the page, the bodies, links to documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.model.media_types import media_type
from plugins.model.published import published_at

Thing = dict[str, Any]
"""A thing of schema.org as plain data: ``@type``, and its properties by name."""


def common(library: Library, document: Document) -> Thing:
    """What is said of a document of any kind."""
    record = document.record
    address = address_of(library, document)
    return {
        "@id": address,
        "url": address,
        "name": record.title,
        "description": record.summary,
        "keywords": list(record.keywords),
        "datePublished": published_at(document, library.site).isoformat(),
        "inLanguage": document.get("language", "zh-Hans"),
        "creativeWorkStatus": "样例" if record.sample else "",
    }


def filled(thing: Mapping[str, Any]) -> Thing:
    """The properties that have a value."""
    return {name: value for name, value in thing.items() if value not in ("", [], {}, None)}


def address_of(library: Library, document: Document) -> str:
    """The permanent address of a document's page."""
    return urls.absolute(library.site, urls.document_folder(document))


def organisations(names: Iterable[str]) -> list[Thing]:
    """Public bodies by their names."""
    return [{"@type": "GovernmentOrganization", "name": name} for name in names]


def linked(library: Library, document: Document, predicate: str) -> list[Thing | str]:
    """The documents to which a document stands in a relation; what is not here by its number."""
    found: list[Thing | str] = []
    for relation in library.relations_of(document):
        if relation.predicate == predicate:
            other = library.resolve(relation.object)
            found.append(reference(library, other) if other else relation.object)
    return found


def reference(library: Library, document: Document) -> Thing:
    """A document that is described on its own page."""
    type_name = "Legislation" if library.force_of(document).state else "CreativeWork"
    address = address_of(library, document)
    return {"@type": type_name, "@id": address, "name": document.record.title}


def files(library: Library, document: Document, type_name: str) -> list[Thing]:
    """The attachments of a document, as things of a type of schema.org."""
    return [
        {
            "@type": type_name,
            "name": attachment.title or attachment.file_name,
            "encodingFormat": media_type(attachment.path),
            "contentUrl": urls.absolute(library.site, quote(attachment.path)),
            "contentSize": f"{attachment.size} B",
        }
        for attachment in document.attachments
    ]


def issues_with(library: Library, document: Document) -> list[Thing]:
    """The issues of the gazette in which a document stands."""
    return [
        issue_part(library, issue, issue.record)
        for issue in library.related(document, "published_in")
        if isinstance(issue.record, BulletinRecord)
    ]


def issue_part(library: Library, document: Document, record: BulletinRecord) -> Thing:
    """An issue of the gazette: its number, its day, and the gazette to which it belongs."""
    return {
        "@type": "PublicationIssue",
        "@id": address_of(library, document),
        "name": record.title,
        "issueNumber": record.issue_no,
        "datePublished": record.issue_date.isoformat(),
        "isPartOf": {"@type": "Periodical", "name": library.site.gazette_name},
    }
