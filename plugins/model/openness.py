"""The column 政府信息公开 (domain.md §4): its four entries, in their order and by their names.

Beside them stands the way to apply for what is not published (依申请公开). Which page is which is
said by the pages themselves: the guide by its nine items, the others by their ``purpose``.
"""

from __future__ import annotations

from plugins.model.document import Document
from plugins.model.kinds.page import Purpose
from plugins.model.library import Library
from plugins.model.statutory_content import statutory_content

COLUMN = "政府信息公开"
GUIDE = "政府信息公开指南"
INSTITUTIONS = "政府信息公开制度"
STATUTORY = "法定主动公开内容"
REPORTS = "政府信息公开工作年度报告"
ENTRIES = (GUIDE, INSTITUTIONS, STATUTORY, REPORTS)
"""The names that the province has unified (三统一), in their order."""

APPLICATION: Purpose = "依申请公开"


def has_openness(library: Library) -> bool:
    """Whether there is something for the column besides the documents themselves."""
    entries = (openness_of(library, entry) for entry in ENTRIES)
    return any(entries) or bool(pages_for(library, APPLICATION))


def has_statutory(library: Library) -> bool:
    """Whether the column has an entry 法定主动公开内容: catalogs, or documents with a category."""
    return has_openness(library) and bool(
        openness_of(library, STATUTORY) or statutory_content(library)
    )


def openness_of(library: Library, entry: str) -> list[Document]:
    """The documents that are an entry of the column; of 法定主动公开内容 the catalogs."""
    if entry == GUIDE:
        return [page for page in pages_in_order(library) if page.get("disclosure_guide")]
    if entry == INSTITUTIONS:
        return pages_for(library, "公开制度")
    return library.of_kind("catalogs" if entry == STATUTORY else "annual-reports")


def pages_for(library: Library, purpose: Purpose) -> list[Document]:
    """The plain pages that the site needs for one purpose, in the order of their editors."""
    return [page for page in pages_in_order(library) if page.get("purpose") == purpose]


def pages_in_order(library: Library) -> list[Document]:
    """The plain pages by their number of order; of the same number, newest first."""
    return sorted(library.of_kind("pages"), key=lambda page: int(page.get("order")))
