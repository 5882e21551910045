"""What is searchable: the content of the page of every document, issue and catalog.

Content is what differs from page to page: title, text, printed parts, values of the facts, the
editor's note, the sentences on validity, the days and documents of the timeline, titles or names of
attachments, titles and numbers of related or contained documents, what stands in blocks beside the
text, and the heads and cells of a catalog. Labels that stand on every page of a kind (索引号,
相关文件, 附件下载, the names of relations, sizes and counts) are not: a search for them would find
everything. Lists, the home page and the map of the site have no records, because what they show of a
document stands on its own page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from plugins import urls
from plugins.model.blocks import texts_of_block
from plugins.model.disclosure_cells import cell_text
from plugins.model.document import Document
from plugins.model.effect import own_day
from plugins.model.facts import facts_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS
from plugins.model.kinds.faq import FaqRecord
from plugins.model.library import Library
from plugins.model.printed import printed_parts
from plugins.model.shown import blocks_of
from plugins.model.timeline import timeline_of
from plugins.model.validity import validity_notice
from plugins.search.bigrams import squeeze, visible
from plugins.search.places import places_of


def record_of(document: Document, library: Library) -> dict[str, Any]:
    """A document as plain data for the index.

    ``title`` and ``numbers`` are what a reader may ask for by name; ``text`` is all other content
    of the page, a line a block; ``places`` says where in it an anchor of the page stands. ``facets``
    narrow a search down, ``shown`` is said of a result (of a question its whole answer), ``day``
    orders results. What nobody can see
    is taken out, so that places in the shown text are places in the folded one.
    """
    issuers = list(document.get("issuer") or ())
    state = library.force_of(document).state
    body = visible(document.body.text)
    return {
        "url": urls.href(library.site, urls.document_folder(document)),
        "title": visible(document.record.title),
        "numbers": [visible(number) for number in _numbers(document) if squeeze(number)],
        "text": body + visible("".join(f"\n{said}" for said in _blocks(document, library) if said)),
        "places": _places(document, body),
        "year": str(document.year),
        "day": document.date.isoformat(),
        "shown": {
            "folder": document.kind.folder,
            "kind": document.kind.title,
            "body": "、".join(issuers),
            "number": document.doc_no,
            "date": document.shown_date,
            "validity": state,
            **({"answer": body} if isinstance(document.record, FaqRecord) else {}),
        },
        "facets": {
            "kind": [document.kind.title],
            "body": issuers,
            "year": [str(document.year)],
            "theme": list(document.get("theme") or ()),
            "validity": [state] if state else [],
            "audience": list(document.get("audience") or ()),
        },
    }


def _places(document: Document, body: str) -> list[tuple[int, str, str]]:
    """The anchors of the text; a last one without a name says where the text ends."""
    places = places_of(document.body.html, body)
    return [*places, (len(body), "", "")] if places else []


def searchable_text(record: Mapping[str, Any]) -> str:
    """All of a record in which words are looked for: title, numbers and text."""
    return "\n".join([record["title"], *record["numbers"], record["text"]])


def _numbers(document: Document) -> Iterator[str]:
    for name in ("doc_no", "index_no", "unified_no"):
        yield document.get(name, "")


def _blocks(document: Document, library: Library) -> Iterator[str]:
    # After the text, so that a result whose words stand in the title shows how the text begins.
    if isinstance(document.record, BulletinRecord):
        yield from _contents(document.record, library)
    else:
        yield from _around_the_text(document, library)
    if isinstance(document.record, CatalogRecord):
        yield from _table(document)
    for block in blocks_of(library, document):
        yield from texts_of_block(block)
    yield from (attachment.title or attachment.file_name for attachment in document.attachments)
    yield from (fact.value for fact in facts_of(library, document))


def _around_the_text(document: Document, library: Library) -> Iterator[str]:
    """Printed parts, editor's note, validity, and the documents to which this one is related."""
    printed = printed_parts(document.record)
    yield from (getattr(printed, part.name) for part in fields(printed))
    yield document.get("editor_note", "")
    if notice := validity_notice(library, document):
        yield notice.sentence
        yield from (change.sentence for change in notice.changes)
    yield from _timeline(document, library)
    for relation in library.relations_of(document):
        yield from _reference(library, relation.object)


def _timeline(document: Document, library: Library) -> Iterator[str]:
    """The days of what happened to a document and by which others, and its versions."""
    for event in timeline_of(library, document):
        yield event.day.shown
        if event.by:
            yield from (event.by.record.title, event.by.doc_no)
    for version in library.versions_of(document):
        yield from (version.record.title, version.doc_no, own_day(version).shown)
        yield library.force_of(version).state


def _contents(record: BulletinRecord, library: Library) -> Iterator[str]:
    """The cover and the contents of an issue: sections, and the documents in them."""
    yield library.site.gazette_name
    for section in record.sections:
        yield section.name
        for written in library.told(section.documents):
            yield from _reference(library, written)


def _table(document: Document) -> Iterator[str]:
    """The heads and the cells of a catalog."""
    yield from DISCLOSURE_COLUMNS
    for item in document.items:
        yield from (cell_text(getattr(item, name)) for name in DISCLOSURE_COLUMNS.values())


def _reference(library: Library, written: str) -> Iterator[str]:
    """Title and number of a document that is here; for another, what was written."""
    found = library.resolve(written)
    yield found.record.title if found else written
    yield found.doc_no if found else ""
