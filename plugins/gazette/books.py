"""The books (印刷版) that are made, a row each: what is in it, and how it looks."""

from __future__ import annotations

from plugins.gazette.contents import document_book, issue
from plugins.gazette.edition import Edition

BOOKS = (
    Edition(
        document_book.RECIPE,
        document_book.build_documents,
        "document.html",
        ("text.css", "blocks.css", "tables.css", "document.css"),
    ),
    Edition(
        issue.RECIPE,
        issue.build_issues,
        "issue.html",
        ("text.css", "blocks.css", "tables.css", "issue_parts.css", "issue.css"),
    ),
    Edition(
        issue.PHONE_RECIPE,
        issue.build_phone_issues,
        "issue.html",
        (
            "text.css",
            "blocks.css",
            "tables.css",
            "tables_phone.css",
            "issue_parts.css",
            "phone.css",
        ),
        is_for_phones=True,
    ),
)
