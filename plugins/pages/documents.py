"""The pages of official documents: normative (行政规范性文件等) and planning (规划)."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from plugins.model.artifact import Artifact
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.kinds.official import OfficialRecord
from plugins.model.library import Library
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
        "parts": printed_parts(record),
        "body": scrolling_tables(document.body.html),
        "relations": related_documents(library, document),
        "attachments": attachment_links(library.site, document),
    }


def shown_facts(library: Library, document: Document) -> list[dict[str, str]]:
    """The metadata block of any document as plain data."""
    return [asdict(fact) for fact in facts_of(document, library.force_of(document).state)]


def printed_parts(record: OfficialRecord) -> dict[str, str]:
    """The head, body and imprint (版头、主体、版记) of a document as they are printed.

    The number stands in the text only as part of the red head, the date only under a signature; both
    are in the metadata block anyway. A part that the document does not have is an empty string.
    """
    return {
        "issuing_mark": record.issuing_mark,
        "doc_no": record.doc_no if record.issuing_mark else "",
        "addressee": _around("", record.addressee, "："),
        "signature": record.signature,
        "sign_date": _date(record.sign_date) if record.signature else "",
        "note": _around("（", record.note, "）"),
        "copies": _around("抄送：", record.copies, "。"),
        "print_office": record.print_office,
        "print_date": _around("", _date(record.print_date), "印发"),
    }


def scrolling_tables(html: str) -> str:
    """The text with each table in a box of its own that scrolls sideways, also by keyboard."""
    opened = '<div class="table-scroll" role="region" aria-label="表格" tabindex="0">'
    html = re.sub(r"<table\b", f"{opened}<table", html)
    return html.replace("</table>", "</table></div>")


def _around(before: str, text: str, after: str) -> str:
    return f"{before}{text}{after}" if text else ""


def _date(day: Any) -> str:
    return chinese_date(day) if day else ""
