"""The pages of disclosure catalogs (政务公开事项标准目录): the rows as a table, and the downloads."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.blocks import Cell, Table, labelled_row, plain_table
from plugins.model.disclosure_cells import cell_text
from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem
from plugins.model.library import Library
from plugins.pages.blocks import shown_table
from plugins.pages.documents import around_a_document, scrolling_tables
from plugins.pages.frame import document_frame, document_page, site_values
from plugins.pages.related import related_documents

GROUPED_BY = "领域"
"""The column that is shown as a heading over its rows instead of in every row."""

ROW_HEADERS = ("一级事项", "二级事项")
"""The columns that name the row."""


def build_catalogs(library: Library) -> list[Artifact]:
    """A page for every catalog."""
    site = site_values(library)
    return [
        document_page(site, document, catalog_data(library, document))
        for document in library.documents
        if isinstance(document.record, CatalogRecord)
    ]


def catalog_data(library: Library, document: Document) -> dict[str, Any]:
    """All that the page of a catalog shows."""
    site = library.site
    own = {
        "editor_note": document.get("editor_note", ""),
        "relations": related_documents(library, document),
        "body": scrolling_tables(document.body.html),
        "table": shown_table(site, _table(disclosure_items(document), column_paths(library))),
        "downloads": [
            {"title": title, "href": urls.href(site, urls.catalog_file(document, suffix))}
            for title, suffix in (("CSV（表格）", "csv"), ("JSON（程序使用）", "json"))
        ],
    }
    return document_frame(site, document) | around_a_document(library, document) | own


def disclosure_items(document: Document) -> list[DisclosureItem]:
    """The rows of a disclosure catalog."""
    return [item for item in document.items if isinstance(item, DisclosureItem)]


def column_paths(library: Library) -> dict[str, str]:
    """The lists that 对应栏目 may lead to, by folder: a column without content has none."""
    return {kind.folder: urls.list_folder(kind.folder) for kind in library.kinds}


def _table(items: list[DisclosureItem], paths: dict[str, str]) -> Table:
    heads = [name for name in DISCLOSURE_COLUMNS if name != GROUPED_BY]
    rows: list[tuple[Cell, ...]] = []
    for field, members in groupby(items, key=lambda item: item.field):
        rows.append((Cell(field, is_head=True, across=len(heads)),))
        rows += (labelled_row(heads, _cells(item, heads, paths)) for item in members)
    caption = f"共 {len(items)} 项，按领域排列"
    return replace(plain_table(caption, heads, ()), rows=tuple(rows))


def _cells(item: DisclosureItem, heads: list[str], paths: dict[str, str]) -> list[Cell]:
    return [
        Cell(
            cell_text(getattr(item, DISCLOSURE_COLUMNS[head])),
            is_head=head in ROW_HEADERS,
            path=paths.get(item.column, "") if DISCLOSURE_COLUMNS[head] == "column" else "",
        )
        for head in heads
    ]
