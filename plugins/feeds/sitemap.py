"""The map of the site for search engines (sitemaps.org): every page that has content.

The protocol allows 50,000 addresses a file. A larger site gets numbered parts, and ``sitemap.xml``
becomes the index that names them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.clean_up import has_clean_up
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.published import latest_published
from plugins.model.site import Site
from plugins.model.years import by_year

SITEMAP = "sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
LIMIT = 50_000
"""The most addresses that a file may hold."""

_Place = dict[str, str]


def build_sitemap(library: Library, limit: int = LIMIT) -> list[Artifact]:
    """``sitemap.xml``, with parts beside it when there are more than ``limit`` pages."""
    places = list(_places(library))
    if len(places) <= limit:
        return [_artifact(SITEMAP, "urlset", places)]
    chunks = [places[start : start + limit] for start in range(0, len(places), limit)]
    parts = [
        _artifact(f"sitemap-{number}.xml", "urlset", chunk)
        for number, chunk in enumerate(chunks, 1)
    ]
    named = [{"loc": urls.absolute(library.site, part.path)} for part in parts]
    return [_artifact(SITEMAP, "sitemapindex", named), *parts]


def _artifact(path: str, root: str, places: Sequence[_Place]) -> Artifact:
    return Artifact(path, SitemapRecipe.name, {"root": root, "places": list(places)})


def _places(library: Library) -> Iterator[_Place]:
    """Home and the map for people; the first page of each list and of its years; all documents."""
    site = library.site
    for folder in ("", urls.SITEMAP_PAGE):
        yield _place(site, folder, library.documents)
    for kind in library.kinds:
        documents = library.of_kind(kind.folder)
        lists = {kind.folder: documents} if documents else {}
        lists |= {urls.year_folder(kind.folder, y): of for y, of in by_year(documents).items()}
        for folder, listed in lists.items():
            yield _place(site, urls.list_folder(folder), listed)
    if has_clean_up(library):
        yield _place(site, urls.CLEAN_UP, library.of_kind("normative"))
    for document in library.documents:
        yield _place(site, urls.document_folder(document), [document])


def _place(site: Site, folder: str, shown: Sequence[Document]) -> _Place:
    """The address of a page, and when the newest of the documents on it was published."""
    changed = latest_published(shown, site)
    address = {"loc": urls.absolute(site, folder)}
    return address | {"lastmod": changed.isoformat()} if changed else address


@dataclass(frozen=True)
class SitemapRecipe:
    """Writes ``places`` (``loc``, ``lastmod``) under ``root``: ``urlset`` or ``sitemapindex``."""

    name: str = "sitemap"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The map in UTF-8."""
        root = Element(inputs["root"], xmlns=NAMESPACE)
        for place in inputs["places"]:
            element = SubElement(root, "url" if inputs["root"] == "urlset" else "sitemap")
            for name, value in place.items():
                SubElement(element, name).text = value
        indent(root, "")
        return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))
