"""Catalogs (目录): the catalogs of the site as files for machines and spreadsheets.

One module an output format (``csv_format``, ``json_format``, and ``dcat`` for the data of the whole
site, with ``dcat_dataset`` and ``dcat_terms``), joined by the table in ``formats``.
A format turns a catalog document into the plain inputs of its recipe; the recipe knows how to write
the format and nothing of catalogs. The page of a catalog, which links to these files, is made by
the pages.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.catalogs.formats import FORMATS, SITE_FORMATS, build_catalogs


class Catalogs:
    """The room's place in Pelican's order of generators."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self.context = context

    def generate_context(self) -> None:
        """Add the files of every catalog, and the recipes that write them."""
        recipes = [format_.recipe for format_ in (*FORMATS, *SITE_FORMATS)]
        self.context["recipes"].update({recipe.name: recipe for recipe in recipes})
        self.context["artifacts"].extend(build_catalogs(self.context["library"]))


def get_generators(_pelican: Any) -> type[Catalogs]:
    """Answer Pelican's signal."""
    return Catalogs


def register() -> None:
    """Enter Pelican's generators."""
    signals.get_generators.connect(get_generators)
