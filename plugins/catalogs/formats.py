"""The formats of catalogs: a table with a row a format.

Some formats hold one catalog (公开目录), and lie beside its page; others are about the whole site.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins import urls
from plugins.catalogs.csv_format import CsvRecipe, csv_inputs
from plugins.catalogs.dcat import DcatRecipe, build_dcat
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


@dataclass(frozen=True, slots=True)
class SiteFormat:
    """A format of which the site has one file: what makes its value, and the recipe."""

    build: Callable[[Library], Artifact]
    recipe: Recipe


FORMATS = (
    Format("csv", csv_inputs, CsvRecipe()),
    Format("json", json_inputs, JsonRecipe()),
)
SITE_FORMATS = (SiteFormat(build_dcat, DcatRecipe()),)


def build_catalogs(library: Library) -> list[Artifact]:
    """Every catalog in every format, and the files about the whole site."""
    of_catalogs = [
        Artifact(
            path=urls.catalog_file(document, format_.suffix),
            recipe=format_.recipe.name,
            inputs=format_.inputs_of(document, library.site),
        )
        for document in library.of_kind("catalogs")
        for format_ in FORMATS
    ]
    return of_catalogs + [format_.build(library) for format_ in SITE_FORMATS]
