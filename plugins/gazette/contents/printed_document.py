"""A document as a book shows it, as plain data: its own book and an issue of the gazette alike.

A book cannot be changed once it is on paper. It holds what the page of the document holds, but for what
changes with the day: whether the document is in force, the state of a consultation. The address and
the QR code on the book lead to the page, which says it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.gazette.contents.corrections import corrections
from plugins.gazette.contents.form import PLAIN, form_of
from plugins.gazette.text.attachment_text import READABLE
from plugins.model.blocks import Block, Fact
from plugins.model.disclosure_table import disclosure_items, disclosure_table
from plugins.model.document import Attachment, Document
from plugins.model.facts import facts_of
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
from plugins.model.placed_blocks import place_blocks
from plugins.model.printed import printed_parts

CHANGING_FACTS = frozenset({"有效性"})
"""The lines of the metadata block that change with the day."""

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
"""Attachments that may stand in a text as pictures."""

LONGEST_SET = 65_536
"""Bytes: a longer table of data is no part of what is read, and is only enclosed; an attachment of an
official document is a part of it however long it is (GB/T 9704-2012, 7.3.4)."""


def printed_document(library: Library, document: Document) -> dict[str, Any]:
    """Form, parts, text with its blocks, attachments and address of a document."""
    placed = place_blocks(library, document, document.body.html)
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
        "attachments": [_attachment(library, document, own) for own in document.attachments],
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
    """The files in which the documents are written, by their paths in the content folder."""
    return [file for document in documents for file in (f"{document.id}.md", *_rows_file(document))]


def _rows_file(document: Document) -> list[str]:
    folder = document.id.rpartition("/")[0]
    return [f"{folder}/{document.get('rows')}"] if document.items else []


def _facts(library: Library, document: Document) -> list[dict[str, str]]:
    """The metadata block of what has no red head; one that has it bears its head and imprint."""
    if form_of(document.record) != PLAIN:
        return []
    return _lasting(facts_of(library, document))


def _lasting(facts: Iterable[Fact]) -> list[dict[str, str]]:
    """Facts without those that change with the day."""
    return [
        {"label": fact.label, "value": fact.value}
        for fact in facts
        if fact.label not in CHANGING_FACTS
    ]


def _blocks(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks without their place, their state, which is that of a day, and the addresses of links."""
    return [
        {
            "title": block.title,
            "note": block.note,
            "facts": _lasting(block.facts),
            "items": list(block.items),
            "steps": block.steps,
            "links": [{"title": link.title, "number": link.number} for link in block.links],
            "table": asdict(block.table) if block.table else None,
        }
        for block in blocks
    ]


def _attachment(library: Library, document: Document, attachment: Attachment) -> dict[str, Any]:
    """``is_set`` says that its text is set in a book; ``is_in_text`` that the text shows the picture."""
    address = urls.absolute(library.site, attachment.path)
    is_official = isinstance(document.record, OfficialRecord)
    facts = {
        "文件名": attachment.file_name,
        "大小": f"{attachment.size:,} 字节",
        "SHA-256": attachment.sha256,
        "网址": address,
    }
    return {
        "path": attachment.path,
        "file_name": attachment.file_name,
        "title": attachment.title,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "address": address,
        "is_set": attachment.path.lower().endswith(READABLE)
        and (is_official or attachment.size <= LONGEST_SET),
        "is_in_text": attachment.file_name.lower().endswith(PICTURES)
        and f'src="{quote(attachment.file_name)}"' in document.body.html,
        "facts": [{"label": label, "value": value} for label, value in facts.items()],
    }
