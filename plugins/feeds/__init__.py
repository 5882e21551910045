"""Feeds: how readers' programs and search engines learn what is new and what there is.

``atom`` makes the Atom feeds (RFC 4287) of everything and of each kind, ``sitemap`` the map of all
pages (sitemaps.org), ``robots`` the file that names the map (RFC 9309). Times are the documents'
times of publication in the site's time zone, and never the time of the build.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.feeds.atom import AtomRecipe, build_atom
from plugins.feeds.robots import RobotsRecipe, build_robots
from plugins.feeds.sitemap import SitemapRecipe, build_sitemap

RECIPES = (AtomRecipe(), SitemapRecipe(), RobotsRecipe())
BUILDERS = (build_atom, build_sitemap, build_robots)


class Feeds:
    """The room's place in Pelican's order of generators."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self.context = context

    def generate_context(self) -> None:
        """Add the feeds and the maps, and the recipes that write them."""
        self.context["recipes"].update({recipe.name: recipe for recipe in RECIPES})
        for build in BUILDERS:
            self.context["artifacts"].extend(build(self.context["library"]))


def get_generators(_pelican: Any) -> type[Feeds]:
    """Answer Pelican's signal."""
    return Feeds


def register() -> None:
    """Enter Pelican's generators."""
    signals.get_generators.connect(get_generators)
