"""The formats of a catalog: a table with a row a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins import urls
from plugins.catalogs.csv_format import CsvRecipe, csv_inputs
from plugins.catalogs.json_format import JsonRecipe, json_inputs
from plugins.model.artifact import Artifact, Recipe
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.site import Site


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the suffix of its files, what its recipe is given, and the recipe."""

    suffix: str
    inputs_of: Callable[[Document, Site], dict[str, Any]]
    recipe: Recipe


FORMATS = (
    Format("csv", csv_inputs, CsvRecipe()),
    Format("json", json_inputs, JsonRecipe()),
)


def build_catalogs(library: Library) -> list[Artifact]:
    """Every catalog in every format."""
    return [
        Artifact(
            path=urls.catalog_file(document, format_.suffix),
            recipe=format_.recipe.name,
            inputs=format_.inputs_of(document, library.site),
        )
        for document in library.of_kind("catalogs")
        for format_ in FORMATS
    ]
