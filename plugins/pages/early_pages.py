"""Early pages: in a preview, the pages of what was saved just now, before the whole site is made.

They are pages like all others, but that they tell of no PDF: there is none yet.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from plugins.model.artifact import Artifact
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.pages.bulletins import page_of_issue
from plugins.pages.catalogs import page_of_catalog
from plugins.pages.documents import TEMPLATE, page_of_document
from plugins.pages.rendering import PageRecipe

MOST = 8
"""Of more documents nobody looks at all pages at once."""

PAGES: Mapping[str, Callable[[Library, Document], Artifact]] = {
    TEMPLATE: page_of_document,
    "bulletin.html": page_of_issue,
    "catalog.html": page_of_catalog,
}
"""The page of a document, by the template of its kind."""


def put_early_pages(
    library: Library, identities: Collection[str], recipe: PageRecipe, folder: Path
) -> None:
    """Write the pages of some documents into a folder, where the preview looks first."""
    if len(identities) > MOST:
        return
    for document in filter(None, map(library.by_id.get, identities)):
        page = PAGES[document.kind.template](library, document)
        place = folder / page.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(recipe.make({**page.inputs, "files": {}}))


def tell(stream: int) -> None:
    """Say on a stream, by its number, that early pages are there."""
    os.write(stream, b"early\n")
