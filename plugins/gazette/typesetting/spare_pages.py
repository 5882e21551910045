"""Spare pages (补白页): blank leaves before the back cover, for issues that are stapled (骑马订).

A stapled book consists of folded sheets of four pages. How many pages a book has is known only when it
is laid out, so its template always asks for two spare ones, and those are left out that no sheet needs.

The back cover stands on a left-hand page (``break-before: left`` in theme/print/issue.css), so the number
of all pages is even: they fill the sheets, or two are too many, which are the spare ones.
"""

from __future__ import annotations

from weasyprint import Document

SPARE = "spare-page-"
"""How the anchors of spare pages begin."""

SHEET = 4
"""The pages of a folded sheet."""


def fill_sheets(document: Document) -> Document:
    """The book with as many of its spare pages as fill its sheets; without spare pages as it is."""
    spare = [
        page for page in document.pages if any(name.startswith(SPARE) for name in page.anchors)
    ]
    needless = spare[: len(document.pages) % SHEET]
    filled: Document = document.copy([page for page in document.pages if page not in needless])
    return filled
