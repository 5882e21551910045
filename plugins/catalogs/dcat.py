"""The data catalog as DCAT 3 in JSON-LD, after the profile DCAT-AP 3.0.1 (domain.md §11).

It names the datasets (开放数据) and the disclosure catalogs (公开目录) of the site, with the files in
which they can be had. The context stands in the file, so that reading it asks nothing of other hosts.
The terms of use are those that the documents state: for open data their openness (开放属性), for
disclosure catalogs the article of law by which official papers are free.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins import urls
from plugins.catalogs.dcat_dataset import agent, described
from plugins.catalogs.dcat_terms import CHINESE, CONTEXT, chinese, filled, link, moment
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.published import latest_published

KINDS = ("datasets", "catalogs")
"""The folders of the kinds that are data."""

FORBIDDEN = "禁止开放"
"""Data of this openness stand in no public file, not even by name."""


def dcat_inputs(library: Library) -> dict[str, Any]:
    """The whole file as plain data."""
    site = library.site
    documents = list(listed(library))
    address = urls.absolute(site, urls.DATA_CATALOG)
    changed = latest_published(documents, site)
    catalog = {
        "@id": f"{address}#catalog",
        "@type": "dcat:Catalog",
        "dct:title": chinese(f"{site.name}数据目录"),
        "dct:description": chinese(f"{site.name}公布的开放数据和公开目录"),
        "dct:publisher": agent(library, site.sponsor or site.name, library.as_of),
        "dct:modified": moment(changed) if changed else None,
        "foaf:homepage": link(urls.absolute(site, "")),
        "dct:language": link(CHINESE),
        "dcat:themeTaxonomy": {
            "@id": urls.absolute(site, urls.THEMES),
            "@type": "skos:ConceptScheme",
            "dct:title": chinese("主题分类"),
        },
        "dcat:dataset": [described(library, document) for document in documents],
    }
    return {"@context": CONTEXT, **filled(catalog)}


def listed(library: Library) -> Iterator[Document]:
    """The documents that the catalog names, newest first by kind."""
    for folder in KINDS:
        for document in library.of_kind(folder):
            if document.get("access") != FORBIDDEN:
                yield document
