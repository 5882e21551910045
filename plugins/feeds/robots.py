"""``robots.txt`` (RFC 9309): all may read everything that is for readers, and here is the map."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins import urls
from plugins.feeds.sitemap import SITEMAP
from plugins.model.artifact import Artifact
from plugins.model.library import Library

_EDITOR = "admin/"
"""Where the editor in the browser lies, when the site has one: it is not for readers."""


def build_robots(library: Library) -> list[Artifact]:
    """The file, which names the sitemap by its full address."""
    site = library.site
    inputs = {
        "sitemap": urls.absolute(site, SITEMAP),
        "disallow": [urls.href(site, _EDITOR)] if site.repository else [],
    }
    return [Artifact("robots.txt", RobotsRecipe.name, inputs)]


@dataclass(frozen=True)
class RobotsRecipe:
    """Writes the address ``sitemap`` and the folders of ``disallow``, mostly none."""

    name: str = "robots"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file."""
        rules = [f"Disallow: {folder}" for folder in inputs["disallow"]] or ["Disallow:"]
        lines = ["User-agent: *", *rules, "", f"Sitemap: {inputs['sitemap']}"]
        return "".join(f"{line}\n" for line in lines).encode()
