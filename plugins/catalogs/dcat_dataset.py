"""A dataset or a disclosure catalog as ``dcat:Dataset``, with its files as ``dcat:Distribution``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.catalogs.dcat_terms import (
    CHINESE,
    MEDIA_TYPES,
    SHA_256,
    access_right,
    chinese,
    datatype,
    file_type,
    filled,
    frequency,
    link,
    moment,
)
from plugins.model.document import Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.dataset import DataColumn, DatasetRecord
from plugins.model.library import Library
from plugins.model.media_types import media_type
from plugins.model.published import published_at
from plugins.model.themes import theme_called

_Node = dict[str, Any]

OPEN = "无条件开放"
NO_COPYRIGHT = "国家机关的公文，不适用著作权保护（《中华人民共和国著作权法》第五条）"
"""The terms under which a disclosure catalog may be used (domain.md §9)."""


def described(library: Library, document: Document) -> _Node:
    """All that is said of a dataset or a catalog, with its files."""
    site, record = library.site, document.record
    page = urls.absolute(site, urls.document_folder(document))
    node = {
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:title": chinese(record.title),
        "dct:description": chinese(record.summary or record.title),
        "dct:publisher": publisher(library, document),
        "dct:issued": moment(published_at(document, site)),
        "dcat:landingPage": link(page),
        "dct:language": link(CHINESE),
        "dcat:theme": [_theme(library, name) for name in document.get("theme", ())],
        "dcat:keyword": [chinese(word) for word in record.keywords],
    }
    if isinstance(record, DatasetRecord):
        node |= _of_dataset(library, document, record)
    if isinstance(record, CatalogRecord):
        node |= _of_catalog(library, document, record)
    return filled(node)


def publisher(library: Library, document: Document) -> _Node:
    """Who leads (主办机关), with the credit code (统一社会信用代码) where the register has it."""
    name = next(iter(document.get("issuer", ())), library.site.name)
    return agent(library, name, document.date)


def agent(library: Library, name: str, day: date) -> _Node:
    """A body by the name that it bore on a day; one of the register has an address and its code."""
    node: _Node = {"@type": ["foaf:Agent", "foaf:Organization"], "foaf:name": chinese(name)}
    for body in library.office.bodies_called(name, day)[:1]:
        folder = urls.list_folder(urls.organisation_folder(body.id))
        node["@id"] = f"{urls.absolute(library.site, folder)}#body"
        node["dct:identifier"] = body.credit_code
    return filled(node)


def _theme(library: Library, name: str) -> _Node:
    theme = theme_called(library.vocabularies, name)
    folder = urls.list_folder(urls.theme_folder(theme))
    return {
        "@id": urls.absolute(library.site, folder),
        "@type": "skos:Concept",
        "skos:prefLabel": chinese(name),
        "skos:inScheme": link(urls.absolute(library.site, urls.THEMES)),
    }


def _of_dataset(library: Library, document: Document, record: DatasetRecord) -> _Node:
    contact = {
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": chinese("、".join(record.issuer)),
        "vcard:hasTelephone": link(f"tel:{record.phone}"),
    }
    return {
        "dct:identifier": record.code,
        "dct:modified": moment(record.updated_date),
        "dct:accrualPeriodicity": frequency(record.update_cycle),
        "dct:accessRights": access_right(record.access),
        "dct:rights": _rights(record.access_condition),
        "dct:conformsTo": _schema(record.columns),
        "dct:relation": [_related(library, code) for code in record.related],
        "dcat:contactPoint": contact if record.phone else None,
        "dcat:distribution": list(_files(library, document, record)),
    }


def _related(library: Library, code: str) -> _Node:
    """Another dataset by its code (关联资源代码), and by its page when it is here."""
    found = (d for d in library.of_kind("datasets") if d.get("code") == code)
    known = [{"@id": urls.absolute(library.site, urls.document_folder(d))} for d in found]
    return {**(known[0] if known else {}), "@type": "rdfs:Resource", "dct:identifier": code}


def _schema(columns: tuple[DataColumn, ...]) -> _Node:
    """The columns of the data (信息项), in order."""
    described_columns = [
        filled(
            {
                "@type": "csvw:Column",
                "csvw:name": column.name,
                "csvw:datatype": datatype(column.type),
                "dct:description": column.meaning and chinese(column.meaning),
            }
        )
        for column in columns
    ]
    return {"@type": ["dct:Standard", "csvw:Schema"], "csvw:column": {"@list": described_columns}}


def _files(library: Library, document: Document, record: DatasetRecord) -> Iterator[_Node]:
    """The files of open data; for data that must be applied for, only where to apply."""
    page = urls.absolute(library.site, urls.document_folder(document))
    if record.access != OPEN:
        title = chinese(f"申请使用：{record.title}")
        where = link(record.application_url or page)
        yield {"@type": "dcat:Distribution", "dct:title": title, "dcat:accessURL": where}
        return
    for attachment in document.attachments:
        yield _file(library, document, attachment.path, attachment.title, OPEN) | size_and_checksum(
            attachment.size, attachment.sha256
        )


def _of_catalog(library: Library, document: Document, record: CatalogRecord) -> _Node:
    return {
        "dct:modified": moment(record.version_date),
        "dcat:version": record.version_date.isoformat(),
        "dct:accessRights": access_right(OPEN),
        "dcat:distribution": [
            _file(library, document, path, "", NO_COPYRIGHT) for path in made_files(document)
        ],
    }


def made_files(document: Document) -> tuple[str, ...]:
    """The output paths of the files that are made for a disclosure catalog, besides its page."""
    return urls.document_files(document)[1:]


def _file(library: Library, document: Document, path: str, title: str, terms: str) -> _Node:
    address = urls.absolute(library.site, quote(path))
    suffix = path.rpartition(".")[2]
    return filled(
        {
            "@id": address,
            "@type": "dcat:Distribution",
            "dct:title": chinese(title or f"{document.record.title}（{suffix.upper()}）"),
            "dcat:accessURL": link(urls.absolute(library.site, urls.document_folder(document))),
            "dcat:downloadURL": link(address),
            "dcat:mediaType": link(f"{MEDIA_TYPES}{media_type(path)}"),
            "dct:format": file_type(suffix),
            "dct:license": {"@type": "dct:LicenseDocument", "dct:title": chinese(terms)},
        }
    )


def size_and_checksum(size: int, sha256: str) -> _Node:
    """Size in bytes and checksum (hexadecimal) of a file."""
    return {
        "dcat:byteSize": {"@value": str(size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": link(SHA_256),
            "spdx:checksumValue": {"@value": sha256, "@type": "xsd:hexBinary"},
        },
    }


def _rights(condition: str) -> _Node | None:
    """The condition under which data may be used (开放条件)."""
    return {"@type": "dct:RightsStatement", "rdfs:label": chinese(condition)} if condition else None
