"""What a page says to machines in the words of schema.org (JSON-LD): a table with a row a kind.

One file a type. Every value stands on the page as well, or in the library; nothing is made up: what a
document does not say is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.kinds.faq import FaqRecord
from plugins.model.kinds.page import PageRecord
from plugins.model.kinds.record import Record
from plugins.model.kinds.service_guide import ServiceGuideRecord
from plugins.model.library import Library
from plugins.pages.structured_data.article import article, report, web_page
from plugins.pages.structured_data.dataset import catalog, dataset
from plugins.pages.structured_data.issue import issue
from plugins.pages.structured_data.legislation import legislation
from plugins.pages.structured_data.parts import Thing, common, filled
from plugins.pages.structured_data.question import question
from plugins.pages.structured_data.service import service

_TYPES: dict[type[Record], Callable[[Library, Document, Any], Thing]] = {
    AnnualReportRecord: report,
    BulletinRecord: issue,
    CatalogRecord: catalog,
    DatasetRecord: dataset,
    FaqRecord: question,
    PageRecord: web_page,
    ServiceGuideRecord: service,
}
"""What the documents of a kind are; of the others what has force in time is legislation."""


def structured_data(library: Library, document: Document) -> Thing:
    """A document as a thing of schema.org, as plain data, its context first."""
    has_force = bool(library.force_of(document).state)
    otherwise = legislation if has_force else article
    describe = _TYPES.get(type(document.record), otherwise)
    own = describe(library, document, document.record)
    return {"@context": "https://schema.org", **filled(common(library, document) | own)}
