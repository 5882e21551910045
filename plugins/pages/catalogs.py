"""The pages of disclosure catalogs (政务公开事项标准目录): the rows as a table, and the downloads."""

from __future__ import annotations

from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.disclosure_table import disclosure_items, disclosure_table
from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.library import Library
from plugins.pages.blocks import shown_table
from plugins.pages.documents import around_a_document, scrolling_tables
from plugins.pages.frame import document_frame
from plugins.pages.late_pages import document_page
from plugins.pages.related import related_documents


def build_catalogs(library: Library) -> list[Artifact]:
    """A page for every catalog."""
    return [
        page_of_catalog(library, document)
        for document in library.documents
        if isinstance(document.record, CatalogRecord)
    ]


def page_of_catalog(library: Library, document: Document) -> Artifact:
    """The page of one catalog."""
    return document_page(library, document, catalog_data)


def catalog_data(library: Library, document: Document) -> dict[str, Any]:
    """All that the page of a catalog shows."""
    site = library.site
    own = {
        "editor_note": document.get("editor_note", ""),
        "relations": related_documents(library, document),
        "body": scrolling_tables(document.body.html),
        "table": shown_table(
            site, disclosure_table(disclosure_items(document), column_paths(library))
        ),
        "downloads": [
            {"title": title, "href": urls.href(site, urls.catalog_file(document, suffix))}
            for title, suffix in (("CSV（表格）", "csv"), ("JSON（程序使用）", "json"))
        ],
    }
    return document_frame(site, document) | around_a_document(library, document) | own


def column_paths(library: Library) -> dict[str, str]:
    """The lists that 对应栏目 may lead to, by folder: a column without content has none."""
    return {kind.folder: urls.list_folder(kind.folder) for kind in library.kinds}
