"""What is searchable: every word that stands on the page of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library, newest_first


def build_search(library: Library) -> list[Artifact]:
    """The search index of a library: one artifact, which is a folder of files."""
    records = [record_of(document, library) for document in newest_first(library.documents)]
    return [Artifact(urls.SEARCH_INDEX, "pagefind", {"records": records})]


def record_of(document: Document, library: Library) -> dict[str, Any]:
    """A document as plain data for the index.

    ``title`` and ``numbers`` are what a reader may ask for by name; ``text`` is all other words of
    the page, a line a block; ``date`` is what the list of results shows.
    """
    return {
        "url": urls.href(library.site, urls.document_folder(document)),
        "title": document.record.title,
        "numbers": [number for number in _numbers(document) if number],
        "kind": document.kind.title,
        "year": str(document.year),
        "date": shown_date(document),
        "validity": library.force_of(document).state,
        "text": "\n".join(block for block in _blocks(document, library) if block),
    }


def searchable_text(document: Document, library: Library) -> str:
    """Every word on the page of a document, the title first, a line a block."""
    record = record_of(document, library)
    return f"{record['title']}\n{record['text']}"


def shown_date(document: Document) -> str:
    """The date of a document, ``2021-08-25``; where it has none, when it was published, as such."""
    dates = ("sign_date", "print_date", "issue_date", "version_date")
    known = next((document.get(name) for name in dates if document.get(name)), None)
    return f"{known}" if known else f"{document.record.publish_datetime:%Y-%m-%d}发布"


def _numbers(document: Document) -> Iterator[str]:
    for name in ("doc_no", "index_no", "unified_no"):
        yield document.get(name, "")


def _blocks(document: Document, library: Library) -> Iterator[str]:
    # The text comes first: a result whose words stand in the title shows how the text begins.
    yield document.body.text
    if isinstance(document.record, OfficialRecord):
        yield from _head_and_imprint(document.record)
    if isinstance(document.record, BulletinRecord):
        yield from _contents(document.record, library)
    for item in document.items:
        yield from (_cell(getattr(item, name)) for name in DISCLOSURE_COLUMNS.values())
    yield from (attachment.path.rsplit("/", 1)[-1] for attachment in document.attachments)
    yield from _related(document, library)
    yield from (fact.value for fact in facts_of(document, library.force_of(document).state))


def _head_and_imprint(record: OfficialRecord) -> Iterator[str]:
    """Head, signature and imprint as the page prints them (版头、署名、附注、版记)."""
    yield record.issuing_mark
    yield record.addressee and f"{record.addressee}："
    yield record.signature
    yield record.note and f"（{record.note}）"
    yield record.copies and f"抄送：{record.copies}。"
    yield record.print_office
    yield f"{chinese_date(record.print_date)}印发" if record.print_date else ""
    yield record.editor_note


def _contents(record: BulletinRecord, library: Library) -> Iterator[str]:
    """The contents of an issue: sections, and the titles of their documents."""
    for section in record.sections:
        yield section.name
        found = (library.resolve(reference) for reference in section.documents)
        yield from (document.record.title for document in found if document)


def _related(document: Document, library: Library) -> Iterator[str]:
    """Titles of related documents that are here, numbers of those that are not."""
    for relation in library.relations_of(document):
        other = library.by_id.get(relation.object)
        yield other.record.title if other else relation.object


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "；".join(value)
