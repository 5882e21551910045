"""Dataset: open data, and catalogs with their rows for machines (schema.org/Dataset)."""

from __future__ import annotations

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.dataset import DatasetRecord
from plugins.model.library import Library
from plugins.model.media_types import media_type
from plugins.pages.structured_data.parts import Thing, files, organisations


def dataset(library: Library, document: Document, record: DatasetRecord) -> Thing:
    """Open data with their files and columns."""
    return {
        "@type": "Dataset",
        "identifier": record.code,
        "publisher": organisations(record.issuer),
        "dateModified": record.updated_date.isoformat(),
        "conditionsOfAccess": record.access_condition or record.access,
        "isAccessibleForFree": record.access == "无条件开放",
        "variableMeasured": [column.name for column in record.columns],
        "distribution": files(library, document, "DataDownload"),
    }


def catalog(library: Library, document: Document, record: CatalogRecord) -> Thing:
    """A catalog with the files that are made of its rows."""
    paths = (urls.catalog_file(document, suffix) for suffix in ("csv", "json"))
    return {
        "@type": "Dataset",
        "publisher": organisations(record.issuer),
        "dateModified": record.version_date.isoformat(),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_type(path),
                "contentUrl": urls.absolute(library.site, path),
            }
            for path in paths
        ],
    }
