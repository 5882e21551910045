"""The pages of official documents: normative (行政规范性文件等) and planning (规划)."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
from plugins.model.printed import printed_parts
from plugins.pages.attachments import attachment_links
from plugins.pages.frame import document_frame, document_page, site_values
from plugins.pages.outline import outline_tree
from plugins.pages.related import related_documents
from plugins.pages.validity import validity_banner


def build_documents(library: Library) -> list[Artifact]:
    """A page for every official document."""
    site = site_values(library)
    return [
        document_page(site, document, document_data(library, document, document.record))
        for document in library.documents
        if isinstance(document.record, OfficialRecord)
    ]


def document_data(library: Library, document: Document, record: OfficialRecord) -> dict[str, Any]:
    """All that the page of a document shows: what is said of it, and its printed parts."""
    return document_frame(library.site, document) | {
        "sample": record.sample,
        "validity": validity_banner(library, document),
        "facts": shown_facts(library, document),
        "editor_note": record.editor_note,
        "outline": outline_tree(document.body.outline),
        "language": record.language,
        "parts": asdict(printed_parts(record)),
        "body": scrolling_tables(document.body.html),
        "relations": related_documents(library, document),
        "attachments": attachment_links(library.site, document),
    }


def shown_facts(library: Library, document: Document) -> list[dict[str, str]]:
    """The metadata block of any document as plain data."""
    return [asdict(fact) for fact in facts_of(library, document)]


def scrolling_tables(html: str) -> str:
    """The text with each table in a box of its own that scrolls sideways, also by keyboard."""
    opened = '<div class="table-scroll" role="region" aria-label="表格" tabindex="0">'
    html = re.sub(r"<table\b", f"{opened}<table", html)
    return html.replace("</table>", "</table></div>")
