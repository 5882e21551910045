"""Documents by year, for everything that lists them so."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.model.document import Document


def by_year(documents: Sequence[Document]) -> dict[int, list[Document]]:
    """Documents by year, the newest year first; the order inside a year is kept."""
    found: dict[int, list[Document]] = {}
    for document in documents:
        found.setdefault(document.year, []).append(document)
    return dict(sorted(found.items(), reverse=True))
