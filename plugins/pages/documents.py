"""The pages of documents: of every kind that has no page of its own making."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.library import Library
from plugins.model.printed import printed_texts
from plugins.model.published import shown_time
from plugins.model.relation import PREDICATE_NAMES
from plugins.pages.anchors import linked_anchors
from plugins.pages.attachments import attachment_links
from plugins.pages.blocks import placed_blocks, shown_fact
from plugins.pages.books import book_of
from plugins.pages.citation import citation
from plugins.pages.fact_links import fact_links
from plugins.pages.frame import document_frame
from plugins.pages.issue_steps import issue_steps
from plugins.pages.late_pages import document_page
from plugins.pages.outline import outline_tree
from plugins.pages.related import related_documents
from plugins.pages.structured_data import structured_data
from plugins.pages.timeline import timeline_data
from plugins.pages.validity import validity_banner

TEMPLATE = "document.html"
"""The template of the kinds whose pages are made here."""

LEAD_RELATIONS = ("corrected_by", "interpreted_by", "concluded_by")
"""Relations that are told before the text: what was put right, what explains it, what came of it."""

MAIN_LINES = frozenset(
    ("发文字号", "发布机构", "编制单位", "解读单位", "提供单位", "答复单位", "成文日期", "施行日期",
     "期号", "出版日期", "规划期", "报告年度", "版本日期", "发布时间")
)  # fmt: skip
"""The lines of the metadata block that a phone shows at once; 有效性 stands before the block anyway."""

IN_RED_HEAD = frozenset(("发文字号", "发布机构"))
"""Those of them that stand in the red head too, which follows."""


def build_documents(library: Library) -> list[Artifact]:
    """A page for every document whose kind has the template of documents."""
    return [
        page_of_document(library, document)
        for document in library.documents
        if document.kind.template == TEMPLATE
    ]


def page_of_document(library: Library, document: Document) -> Artifact:
    """The page of one of them."""
    issues = library.related(document, "published_in")
    return document_page(library, document, document_data, map(urls.book_pdf, issues))


def document_data(library: Library, document: Document) -> dict[str, Any]:
    """All that the page of a document shows: what is said of it, its printed parts, its blocks."""
    text = scrolling_tables(linked_anchors(document.body.html))
    parts = printed_texts(document.record)
    relations = related_documents(library, document)
    return (
        document_frame(library.site, document)
        | around_a_document(library, document)
        | {
            "validity": validity_banner(library, document),
            "editor_note": document.get("editor_note", ""),
            "lead_relations": lead_relations(relations),
            "outline": outline_tree(document.body.outline),
            "language": document.get("language", "zh-Hans"),
            "parts": parts,
            "timeline": timeline_data(library, document),
            "relations": relations,
            "issue_steps": issue_steps(library, document),
        }
        | placed_blocks(library, document, text)
    )


def around_a_document(library: Library, document: Document) -> dict[str, Any]:
    """What stands around the content on the page of any document, of whatever kind."""
    site = library.site
    return {
        "sample": document.record.sample,
        "facts": shown_facts(library, document),
        "book": book_of(site, document),
        "attachments": attachment_links(site, document),
        "citation": citation(site, document),
        "published": shown_time(document, site),
        "structured_data": structured_data(library, document),
    }


def lead_relations(relations: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The related documents of which a reader must know before the text; they stand below it too."""
    names = {PREDICATE_NAMES[predicate] for predicate in LEAD_RELATIONS}
    return [group for group in relations if group["name"] in names]


def shown_facts(library: Library, document: Document) -> list[dict[str, Any]]:
    """The metadata block of any document as plain data; ``is_minor`` is what a phone folds away.

    A red head says itself who issued the document and by which number; a phone does not say it twice.
    """
    main = MAIN_LINES - (IN_RED_HEAD if document.get("issuing_mark") else set())
    links = fact_links(library, document)
    return [
        shown_fact(library.site, fact, links.get(fact.label, ()), fact.label not in main)
        for fact in facts_of(library, document)
    ]


def scrolling_tables(html: str) -> str:
    """The text with each table in a box of its own that scrolls sideways, also by keyboard."""
    if "<table" not in html:
        return html
    opened = '<div class="table-scroll" role="region" aria-label="表格" tabindex="0">'
    html = re.sub(r"<table\b", f"{opened}<table", html)
    return html.replace("</table>", "</table></div>")
