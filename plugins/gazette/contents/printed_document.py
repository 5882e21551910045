"""A document as a book shows it, as plain data: its own book and an issue of the gazette alike.

A book cannot be changed once it is on paper. It holds what the page of the document holds, but for what
depends on the day (``is_of_day`` in ``plugins/model/blocks.py``: whether the document is in force, the
state of a consultation) and for links to documents whose numbers it cites, which come with these.
The address and the QR code on the book lead to the page, which says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict
from typing import Any

from plugins import urls
from plugins.gazette.contents.corrections import corrections
from plugins.gazette.text.body import pictures_shown
from plugins.gazette.text.form import PLAIN, form_of
from plugins.model.blocks import Block, Fact, lasting_facts
from plugins.model.body_html import without_citations
from plugins.model.disclosure_table import disclosure_items, disclosure_table
from plugins.model.document import Attachment, Document
from plugins.model.facts import facts_of
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
from plugins.model.placed_blocks import place_blocks
from plugins.model.printed import printed_parts
from plugins.model.shown import lasting_blocks_of
from plugins.model.shown.attached import name_of

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
"""Attachments that may stand in a text as pictures."""

READABLE = (".csv", ".txt")
"""Attachments whose text can be set behind a document."""

LONGEST_SET = 65_536
"""Bytes: a longer table of data is no part of what is read, and is only enclosed; an attachment of an
official document is a part of it however long it is (GB/T 9704-2012, 7.3.4)."""


def printed_document(library: Library, document: Document) -> dict[str, Any]:
    """Form, parts, text with its blocks, attachments and address of a document."""
    document = library.whole(document)
    blocks = lasting_blocks_of(library, document)
    shown = pictures_shown(document.body.html, urls.document_folder(document))
    placed = place_blocks(blocks, document, without_citations(document.body.html))
    items = disclosure_items(document)
    rows = [Block("", table=disclosure_table(items, {}))] if items else []
    return asdict(printed_parts(document.record)) | {
        "form": form_of(document.record),
        "title": document.record.title,
        "number": document.doc_no,
        "language": document.get("language", "zh-Hans"),
        "sample": document.record.sample,
        "corrections": corrections(library, document),
        "editor_note": document.get("editor_note", ""),
        "folder": urls.document_folder(document),
        "address": urls.absolute(library.site, urls.document_folder(document)),
        "pictures": list(pictures_of([document])),
        "facts": _facts(library, document),
        "lead": _blocks(placed.lead),
        "content": [{"html": part.html, "blocks": _blocks(part.blocks)} for part in placed.content],
        "blocks": _blocks([*placed.after, *rows]),
        "attachments": _attachments(library, document, shown),
    }


def pictures_of(documents: Iterable[Document]) -> dict[str, str]:
    """The SHA-256 of the pictures that texts may show, by their path in the content folder."""
    return {
        own.path: own.sha256
        for document in documents
        for own in document.attachments
        if own.path.lower().endswith(PICTURES)
    }


def sources_of(documents: Iterable[Document]) -> list[str]:
    """The files in which the documents are written, by their paths in the content folder.

    The first is that of the first document; attachments whose text is set are among them.
    """
    return [
        file
        for document in documents
        for file in (f"{document.id}.md", *_rows_file(document), *_files_set(document))
    ]


def _rows_file(document: Document) -> list[str]:
    folder = document.id.rpartition("/")[0]
    return [f"{folder}/{document.get('rows')}"] if document.items else []


def _files_set(document: Document) -> list[str]:
    return [own.path for own in document.attachments if _is_set(document, own)]


def _is_set(document: Document, attachment: Attachment) -> bool:
    is_official = isinstance(document.record, OfficialRecord)
    is_text = attachment.path.lower().endswith(READABLE)
    return is_text and (is_official or attachment.size <= LONGEST_SET)


def _facts(library: Library, document: Document) -> list[dict[str, str]]:
    """The metadata block of what has no red head; one that has it bears its head and imprint."""
    if form_of(document.record) != PLAIN:
        return []
    return _said(lasting_facts(facts_of(library, document)))


def _said(facts: Iterable[Fact]) -> list[dict[str, str]]:
    return [{"label": fact.label, "value": fact.value} for fact in facts]


def _blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks without their place and the addresses of links."""
    return [
        {
            "title": block.title,
            "state": block.state,
            "note": block.note,
            "facts": _said(block.facts),
            "items": list(block.items),
            "steps": block.steps,
            "links": [{"title": link.title, "number": link.number} for link in block.links],
            "table": asdict(block.table) if block.table else None,
        }
        for block in blocks
    ]


def _attachments(
    library: Library, document: Document, shown: Collection[str]
) -> list[dict[str, Any]]:
    """The attachments in their order, with the number that the statement (附件说明) gives to each.

    A picture that only the text shows, and the document does not list, has none.
    """
    made = [_attachment(library, document, own, shown) for own in document.attachments]
    numbered = [own["path"] for own in made if own["title"] or not own["is_in_text"]]
    numbers = {path: str(n) for n, path in enumerate(numbered, start=1)} if numbered[1:] else {}
    return [own | {"number": numbers.get(own["path"], "")} for own in made]


def _attachment(
    library: Library, document: Document, attachment: Attachment, shown: Collection[str]
) -> dict[str, Any]:
    """``is_set`` says that its text is set in a book; ``is_in_text`` that the text shows the picture.

    ``name`` is its own among the attachments of the document; ``shown`` are the pictures of the text.
    """
    address = urls.absolute(library.site, attachment.path)
    facts = {
        "文件名": attachment.file_name,
        "大小": f"{attachment.size:,} 字节",
        "SHA-256": attachment.sha256,
        "网址": address,
    }
    return {
        "path": attachment.path,
        "name": name_of(document, attachment),
        "file_name": attachment.file_name,
        "title": attachment.title,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "address": address,
        "is_set": _is_set(document, attachment),
        "is_in_text": attachment.path.lower().endswith(PICTURES) and attachment.path in shown,
        "facts": [{"label": label, "value": value} for label, value in facts.items()],
    }
