"""The pages of documents: of every kind that has no page of its own making."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.library import Library
from plugins.model.printed import printed_parts
from plugins.pages.attachments import attachment_links
from plugins.pages.blocks import placed_blocks, shown_fact
from plugins.pages.frame import document_frame, document_page, site_values
from plugins.pages.outline import outline_tree
from plugins.pages.related import reference, related_documents
from plugins.pages.timeline import timeline_data
from plugins.pages.validity import validity_banner

TEMPLATE = "document.html"
"""The template of the kinds whose pages are made here."""


def build_documents(library: Library) -> list[Artifact]:
    """A page for every document whose kind has the template of documents."""
    site = site_values(library)
    return [
        document_page(site, document, document_data(library, document))
        for document in library.documents
        if document.kind.template == TEMPLATE
    ]


def document_data(library: Library, document: Document) -> dict[str, Any]:
    """All that the page of a document shows: what is said of it, its printed parts, its blocks."""
    record = document.record
    text = scrolling_tables(document.body.html)
    return (
        document_frame(library.site, document)
        | {
            "sample": record.sample,
            "validity": validity_banner(library, document),
            "facts": shown_facts(library, document),
            "editor_note": document.get("editor_note", ""),
            "interpretations": interpretations(library, document),
            "outline": outline_tree(document.body.outline),
            "language": document.get("language", "zh-Hans"),
            "parts": asdict(printed_parts(record)),
            "timeline": timeline_data(library, document),
            "relations": related_documents(library, document),
            "attachments": attachment_links(library.site, document),
        }
        | placed_blocks(library, document, text)
    )


def interpretations(library: Library, document: Document) -> list[dict[str, str]]:
    """Links to what explains a document: they stand before its text, and again among the related."""
    explained = (r for r in library.relations_of(document) if r.predicate == "interpreted_by")
    return [reference(library, relation.object) for relation in explained]


def shown_facts(library: Library, document: Document) -> list[dict[str, Any]]:
    """The metadata block of any document as plain data."""
    return [shown_fact(library.site, fact) for fact in facts_of(library, document)]


def scrolling_tables(html: str) -> str:
    """The text with each table in a box of its own that scrolls sideways, also by keyboard."""
    opened = '<div class="table-scroll" role="region" aria-label="表格" tabindex="0">'
    html = re.sub(r"<table\b", f"{opened}<table", html)
    return html.replace("</table>", "</table></div>")
