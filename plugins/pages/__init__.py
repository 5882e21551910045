"""The pages room: every page of the site as an artifact of the recipe "page".

A builder a family of pages, all in the table of ``every_page``; ``frame`` gives each its meta tags,
trail and navigation; ``rendering`` makes the bytes. A builder says *what* a page shows, as plain data
with links already made; the templates of the theme say *how*.

What changes often (newest, counts) stands on the home page, the lists and the map of the site only:
a document's page depends on the document, on what it is related to, and on who publishes.

Settings: ``EARLY_PAGES``, a folder for the pages of what was read just now, and ``EARLY_TOLD``, the
number of the stream on which that is told (``plugins/preview/``).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.pages.early_pages import put_early_pages, tell
from plugins.pages.every_page import build_pages
from plugins.pages.offline import TextRecipe
from plugins.pages.rendering import PageRecipe
from plugins.pages.stylesheet import StylesheetRecipe


class Pages:
    """Adds the pages and their recipe to a build of Pelican."""

    def __init__(
        self, context: dict[str, Any], settings: dict[str, Any], theme: str, **_: Any
    ) -> None:
        """Keep the context that all rooms share, and the folder of the theme."""
        self.context = context
        self.settings = settings
        self.theme = theme

    def generate_context(self) -> None:
        """Say what pages there are."""
        for recipe in (PageRecipe(self.theme), StylesheetRecipe(self.theme), TextRecipe()):
            self.context["recipes"][recipe.name] = recipe
        if early := self.settings.get("EARLY_PAGES"):
            library, read = self.context["library"], self.context["read_now"]
            put_early_pages(library, read, PageRecipe(self.theme), Path(early))
            tell(self.settings["EARLY_TOLD"])
        self.context["artifacts"].extend(build_pages(self.context["library"], self.theme))


def get_generators(_pelican: Any) -> type[Pages]:
    """Give Pelican this room's generator."""
    return Pages


def register() -> None:
    """Enter this room into Pelican."""
    signals.get_generators.connect(get_generators)
