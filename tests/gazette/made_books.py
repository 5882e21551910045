"""The books of the sample county, made once for all tests that look at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from plugins.artifact_writer.fingerprint import fingerprint
from plugins.artifact_writer.local_store import LocalStore
from plugins.gazette.books import BOOKS
from plugins.gazette.recipe import BookRecipe
from plugins.model.artifact import Artifact
from plugins.model.library import Library
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
CONTENT = ROOT / "content"
RECIPES = {book.name: BookRecipe(book, THEME, CONTENT) for book in BOOKS}


@dataclass(frozen=True)
class MadeBook:
    """A book: what it was made of, and its PDF."""

    artifact: Artifact
    pdf: bytes

    @property
    def recipe(self) -> BookRecipe:
        """What made it."""
        return RECIPES[self.artifact.recipe]


@cache
def sample_library(cache: Path) -> Library:
    """The sample county, read with a cache in a folder."""
    library = read_library(CONTENT, cache, as_of=date(2026, 12, 31)).library
    return relate(library)


@cache
def sample_books(folder: Path) -> dict[str, MadeBook]:
    """Every book of the sample county by its path; ``folder`` keeps them for other processes."""
    store = LocalStore(folder / "books")
    store.prepare()
    library = sample_library(folder)
    artifacts = [artifact for book in BOOKS for artifact in book.build(library)]
    return {artifact.path: MadeBook(artifact, _made(artifact, store)) for artifact in artifacts}


def _made(artifact: Artifact, store: LocalStore) -> bytes:
    recipe = RECIPES[artifact.recipe]
    key = fingerprint(artifact, recipe)
    files = store.find([key]).get(key) or store.keep({key: recipe.make(artifact.inputs)})[key]
    ((_, pdf),) = store.read([files[""].sha256])
    return pdf
