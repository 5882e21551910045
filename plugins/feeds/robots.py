"""``robots.txt`` (RFC 9309): all may read everything, and here is the map.

The editor in the browser says ``noindex`` itself, which nobody would read if it were forbidden here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins import urls
from plugins.feeds.sitemap import SITEMAP
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.source_digest import source_digest


def build_robots(library: Library) -> list[Artifact]:
    """The file, which names the sitemap by its full address."""
    inputs = {"sitemap": urls.absolute(library.site, SITEMAP)}
    return [Artifact("robots.txt", RobotsRecipe.name, inputs)]


@dataclass(frozen=True)
class RobotsRecipe:
    """Writes the address ``sitemap``."""

    name: str = "robots"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file."""
        text = f"User-agent: *\nDisallow:\n\nSitemap: {inputs['sitemap']}\n"
        return text.encode()
