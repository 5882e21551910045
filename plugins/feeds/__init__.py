"""Feeds: how readers' programs and search engines learn what is new and what there is.

``formats`` makes the feeds of every channel (``plugins/model/channels.py``) in every format of its
table, ``atom`` (RFC 4287) and ``json_feed`` (jsonfeed.org); ``entries`` says what is told of a
document and ``changed`` when it last changed. ``deadlines`` makes the calendars of the days to come,
which ``icalendar_file`` writes (RFC 5545). ``sitemap`` is the map of all pages (sitemaps.org),
``robots`` the file that names the map (RFC 9309). Times are those of the documents in the site's
time zone, and never the time of the build.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.feeds.deadlines import build_calendars
from plugins.feeds.formats import FORMATS, build_feeds
from plugins.feeds.icalendar_file import CalendarRecipe
from plugins.feeds.robots import RobotsRecipe, build_robots
from plugins.feeds.sitemap import SitemapRecipe, build_sitemap
from plugins.model.artifact import Recipe

RECIPES: tuple[Recipe, ...] = (
    *(format_.recipe for format_ in FORMATS),
    CalendarRecipe(),
    SitemapRecipe(),
    RobotsRecipe(),
)
BUILDERS = (build_feeds, build_calendars, build_robots)


class Feeds:
    """The room's place in Pelican's order of generators: behind the pages, which the map names."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self.context = context

    def generate_context(self) -> None:
        """Add the feeds, the calendars and the map, and the recipes that write them."""
        library, artifacts = self.context["library"], self.context["artifacts"]
        self.context["recipes"].update({recipe.name: recipe for recipe in RECIPES})
        made = [artifact for build in BUILDERS for artifact in build(library)]
        artifacts.extend([*made, *build_sitemap(library, artifacts)])


def get_generators(_pelican: Any) -> type[Feeds]:
    """Answer Pelican's signal."""
    return Feeds


def register() -> None:
    """Enter Pelican's generators."""
    signals.get_generators.connect(get_generators)
