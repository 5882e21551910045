"""search: what is searchable, and the index that a browser searches in without a server.

``records`` says what of the page of each document is content; ``bigrams`` cuts it into tokens,
and the reader's page does the same to the query; ``pagefind_recipe`` makes the index from the
records, through ``pagefind_service``. The reader's side is ``theme/templates/search.html`` with
``theme/static/js/search.js``.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.search.pagefind_recipe import PagefindRecipe
from plugins.search.records import build_search


class Search:
    """Adds the search index to the artifacts of a build."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Keep the context that all rooms share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the recipe, and the artifact that it makes."""
        self.context["recipes"]["pagefind"] = PagefindRecipe()
        self.context["artifacts"].extend(build_search(self.context["library"]))


def get_generators(_pelican: Any) -> type[Search]:
    """The generator of this room."""
    return Search


def register() -> None:
    """Connect the room to Pelican."""
    signals.get_generators.connect(get_generators)
