"""Article, Report and WebPage: what is neither a rule nor data nor a service."""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.pages.structured_data.parts import Thing, files, issues_with, linked, organisations


def article(library: Library, document: Document, record: Record) -> Thing:
    """Interpretations, consultations, decisions, notices, village affairs."""
    return {
        "@type": "Article",
        "headline": record.title,
        "author": organisations(document.get("issuer") or ()),
        "about": linked(library, document, "interprets"),
        "isBasedOn": linked(library, document, "based_on"),
        "isPartOf": issues_with(library, document),
        "associatedMedia": files(library, document, "MediaObject"),
    }


def report(library: Library, document: Document, record: AnnualReportRecord) -> Thing:
    """The yearly report on openness."""
    return article(library, document, record) | {
        "@type": "Report",
        "temporalCoverage": str(record.year),
    }


def web_page(_library: Library, _document: Document, _record: PageRecord) -> Thing:
    """A plain page of the site."""
    return {"@type": "WebPage"}
