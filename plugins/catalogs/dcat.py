"""The data catalog as DCAT 3 in JSON-LD, after the profile DCAT-AP 3.0.1 (domain.md §11).

It names the datasets (开放数据) and the disclosure catalogs (公开目录) of the site, with the files in
which they can be had. The context stands in the file, so that reading it asks nothing of other hosts.
The terms of use are those that the documents state: for open data their openness (开放属性), for
disclosure catalogs the article of law by which official papers are free.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.catalogs import dcat_dataset, dcat_terms
from plugins.catalogs.dcat_dataset import agent, described, made_files, size_and_checksum
from plugins.catalogs.dcat_terms import CHINESE, CONTEXT, chinese, filled, link, moment
from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.published import latest_published
from plugins.source_digest import source_digest

KINDS = ("datasets", "catalogs")
"""The folders of the kinds that are data."""

FORBIDDEN = "禁止开放"
"""Data of this openness stand in no public file, not even by name."""


def build_dcat(library: Library) -> Artifact:
    """The file; it tells size and checksum of the files that are made for disclosure catalogs."""
    made = {
        urls.absolute(library.site, quote(path)): path
        for document in library.of_kind("catalogs")
        for path in made_files(document)
    }
    inputs = {"catalog": dcat_inputs(library), "made": made}
    return Artifact(urls.DATA_CATALOG, DcatRecipe().name, inputs, tuple(made.values()))


@dataclass(frozen=True, slots=True)
class DcatRecipe:
    """Writes ``catalog`` as a JSON file.

    ``made`` are addresses of distributions with the output paths of their files: those that are not
    published are left out (a machine without Pango makes no PDF), the others get size and checksum.
    """

    name: str = "dcat"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module and of those that it asks."""
        return source_digest(__file__, dcat_dataset.__file__, dcat_terms.__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file: UTF-8 without a byte order mark (RFC 8259), ending in a line feed."""
        catalog, files = dict(inputs["catalog"]), inputs.get("files", {})
        if "dcat:dataset" in catalog:
            datasets = catalog["dcat:dataset"]
            catalog["dcat:dataset"] = [_published(own, inputs["made"], files) for own in datasets]
        return (json.dumps(catalog, ensure_ascii=False, indent=2) + "\n").encode()


def _published(
    dataset: Mapping[str, Any], made: Mapping[str, str], files: Mapping[str, Any]
) -> dict[str, Any]:
    """A dataset with the distributions that there are."""
    told = []
    for distribution in dataset.get("dcat:distribution", ()):
        path = made.get(distribution.get("@id", ""))
        if path is None:
            told.append(distribution)
        elif path in files:
            told.append(distribution | size_and_checksum(**files[path]))
    return filled({**dataset, "dcat:distribution": told})


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
