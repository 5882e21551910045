"""The line by which a document is cited (引用格式), in the form of GB/T 7714-2015.

An electronic document: 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. (更新日期)[引用日期]. 访问路径.
"""

from __future__ import annotations

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.record import Record
from plugins.model.published import published_at
from plugins.model.site import Site

DAY_OF_CITATION = "引用日期"
"""What stands where whoever cites writes the day: a page does not know on which day it is read."""

MOST_AUTHORS = 3
"""How many authors are named before 等 (GB/T 7714-2015, 8.1.2)."""

_TYPES: dict[type[Record], str] = {DatasetRecord: "DS", AnnualReportRecord: "R"}
"""The letters of GB/T 7714-2015, appendix B; all else is an electronic notice (EB)."""


def citation(site: Site, document: Document) -> str:
    """The line for a document; empty for a sample, which nobody may cite."""
    record = document.record
    if record.sample:
        return ""
    letters = _TYPES.get(type(record), "EB")
    title = f"{record.title}: {document.doc_no}" if document.doc_no else record.title
    day = f"{published_at(document, site):%Y-%m-%d}"
    address = urls.absolute(site, urls.document_folder(document))
    said = f"{title}[{letters}/OL]. ({day})[{DAY_OF_CITATION}]. {address}"
    return f"{authors}. {said}" if (authors := _authors(site, document)) else said


def _authors(site: Site, document: Document) -> str:
    names = document.get("issuer") or tuple(filter(None, (site.sponsor,)))
    return ", ".join((*names[:MOST_AUTHORS], "等") if len(names) > MOST_AUTHORS else names)
