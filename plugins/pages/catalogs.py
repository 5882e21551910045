"""The pages of disclosure catalogs (政务公开事项标准目录): the rows as a table, and the downloads."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.kinds import KIND_OF_FOLDER
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DISCLOSURE_COLUMNS, DisclosureItem
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.pages.attachments import attachment_links
from plugins.pages.documents import scrolling_tables, shown_facts
from plugins.pages.frame import document_frame, document_page, site_values

GROUPED_BY = "领域"
"""The column that is shown as a heading over its rows instead of in every row."""

ROW_HEADERS = ("一级事项", "二级事项")
"""The columns that name the row."""


def build_catalogs(library: Library) -> list[Artifact]:
    """A page for every catalog."""
    site = site_values(library)
    return [
        document_page(
            site, document, catalog_data(library.site, document, shown_facts(library, document))
        )
        for document in library.documents
        if isinstance(document.record, CatalogRecord)
    ]


def catalog_data(site: Site, document: Document, facts: list[dict[str, str]]) -> dict[str, Any]:
    """All that the page of a catalog shows."""
    return document_frame(site, document) | {
        "sample": document.record.sample,
        "facts": facts,
        "body": scrolling_tables(document.body.html),
        "columns": [name for name in DISCLOSURE_COLUMNS if name != GROUPED_BY],
        "groups": _groups(site, document.items),
        "count": len(document.items),
        "downloads": [
            {"title": title, "href": urls.href(site, urls.catalog_file(document, suffix))}
            for title, suffix in (("CSV（表格）", "csv"), ("JSON（程序使用）", "json"))
        ],
        "attachments": attachment_links(site, document),
    }


def _groups(site: Site, items: tuple[DisclosureItem, ...]) -> list[dict[str, Any]]:
    return [
        {"field": field, "rows": [_cells(site, item) for item in members]}
        for field, members in groupby(items, key=lambda item: item.field)
    ]


def _cells(site: Site, item: DisclosureItem) -> list[dict[str, Any]]:
    return [
        {"label": name, "is_header": name in ROW_HEADERS, **_value(site, getattr(item, field))}
        for name, field in DISCLOSURE_COLUMNS.items()
        if name != GROUPED_BY
    ]


def _value(site: Site, value: str | tuple[str, ...]) -> dict[str, str]:
    """The text of a cell; the name of a column of this site becomes a link to it."""
    if isinstance(value, tuple):
        return {"text": "；".join(value), "href": ""}
    kind = KIND_OF_FOLDER.get(value)
    if kind is None:
        return {"text": value, "href": ""}
    return {"text": kind.title, "href": urls.href(site, urls.list_folder(kind.folder))}
