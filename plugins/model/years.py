"""Documents by year, for everything that lists them so."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.model.document import Document


def by_year(documents: Sequence[Document]) -> dict[int, list[Document]]:
    """Documents by year, the newest year first; the order inside a year is kept."""
    years = sorted({document.year for document in documents}, reverse=True)
    return {year: [d for d in documents if d.year == year] for year in years}
