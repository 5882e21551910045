"""A matrix as plain data: rows and columns with names, cells with links, and gaps that are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from plugins import urls
from plugins.model.document import Document
from plugins.model.site import Site

NOT_GATHERED = "待归集"
"""What is said of a place for which there is no document here (domain.md §10)."""


def cell(site: Site, links: Iterable[tuple[Document, str]], gap: str = "") -> dict[str, Any]:
    """A cell: a link a document with the text that it has there, and what is missing."""
    shown = [
        {"text": text, "href": urls.href(site, urls.document_folder(document))}
        for document, text in links
    ]
    return {"links": shown, "gap": gap}


def matrix(
    caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[dict[str, Any]]]]
) -> dict[str, Any]:
    """A table of cells; the first of ``heads`` is what the rows are, the others name the columns."""
    return {
        "caption": caption,
        "heads": list(heads),
        "rows": [
            {
                "head": head,
                "cells": [
                    own | {"label": label} for label, own in zip(heads[1:], cells, strict=True)
                ],
            }
            for head, cells in rows
        ],
    }
