"""search: what is searchable, and the index that a browser searches in without a server.

``records`` says what of the page of each document is content, ``places`` where its anchors are;
``bigrams`` cuts it into tokens, and the reader's page does the same to the query. ``shards`` divides
the documents by months, ``index_artifacts`` makes artifacts of that. ``shard_recipe`` makes the files
of a shard: ``postings`` says where its tokens stand, ``pagefind_format`` writes this for Pagefind's
engine, which ``engine_recipe`` takes from its program (``pagefind_service``), and ``lunr_format`` for
lunr, which needs neither WebAssembly nor a server. The reader's side is
``theme/templates/search.html`` with ``theme/static/js/search.js``.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.search.engine_recipe import EngineRecipe, ListRecipe
from plugins.search.index_artifacts import build_search
from plugins.search.shard_recipe import ShardRecipe

RECIPES = (ShardRecipe(), EngineRecipe(), ListRecipe())


class Search:
    """Adds the search index to the artifacts of a build."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Keep the context that all rooms share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the recipe, and the artifact that it makes."""
        self.context["recipes"] |= {recipe.name: recipe for recipe in RECIPES}
        self.context["artifacts"].extend(build_search(self.context["library"]))


def get_generators(_pelican: Any) -> type[Search]:
    """The generator of this room."""
    return Search


def register() -> None:
    """Connect the room to Pelican."""
    signals.get_generators.connect(get_generators)
