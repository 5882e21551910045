"""The map of the site for search engines (sitemaps.org): every page that they may show.

It is made from the pages themselves, which the rooms before this one have added: a page that names
its own address as the canonical one is on the map, and one that does not (an error page) is not. So
a new family of pages needs nothing here.

The protocol allows 50,000 addresses a file. A larger site gets numbered parts, and ``sitemap.xml``
becomes the index that names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins import urls
from plugins.feeds.changed import changed_at
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.source_digest import source_digest

SITEMAP = "sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
LIMIT = 50_000
"""The most addresses that a file may hold."""

_Place = dict[str, str]


def build_sitemap(
    library: Library, artifacts: Iterable[Artifact], limit: int = LIMIT
) -> list[Artifact]:
    """``sitemap.xml`` of the pages among ``artifacts``, with parts when there are over ``limit``."""
    places = list(_places(library, artifacts))
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


def _places(library: Library, artifacts: Iterable[Artifact]) -> Iterator[_Place]:
    """The address of each page, and when what it shows last changed, where that is known.

    A document's page is as new as the document; another page as the newest document it links to.
    """
    site = library.site
    changed = cache(lambda identity: changed_at(library, library.by_id[identity]))
    links = {urls.href(site, urls.document_folder(d)): d.id for d in library.documents}
    for artifact in artifacts:
        address = urls.absolute(site, artifact.path.removesuffix("index.html"))
        if artifact.recipe != "page" or not (artifact.shows or _is_at(artifact, address)):
            continue
        shown = artifact.shows or _linked(artifact.inputs["data"], links)
        times: list[datetime] = [changed(identity) for identity in shown]
        yield {"loc": address} | ({"lastmod": max(times).isoformat()} if times else {})


def _is_at(artifact: Artifact, address: str) -> bool:
    """Whether a page names this address as its own."""
    return bool(artifact.inputs["data"].get("url") == address)


def _linked(data: Any, links: Mapping[str, str]) -> set[str]:
    """The ids of the documents to which the plain data of a page link."""
    # A loop and no recursion: a large site has millions of values in its lists.
    found, waiting = set(), [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if value in links:
                found.add(links[value])
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list | tuple):
            waiting.extend(value)
    return found


@dataclass(frozen=True)
class SitemapRecipe:
    """Writes ``places`` (``loc``, ``lastmod``) under ``root``: ``urlset`` or ``sitemapindex``."""

    name: str = "sitemap"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The map in UTF-8."""
        root = Element(inputs["root"], xmlns=NAMESPACE)
        for place in inputs["places"]:
            element = SubElement(root, "url" if inputs["root"] == "urlset" else "sitemap")
            for name, value in place.items():
                SubElement(element, name).text = value
        indent(root, "")
        return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))
