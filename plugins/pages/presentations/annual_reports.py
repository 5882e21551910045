"""The annual reports (年报) of each body, year by year, with the gaps (待归集); then all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.pages.matrix import NOT_GATHERED, cell, matrix
from plugins.pages.presentations import plain
from plugins.pages.presentations.presentation import Data, Presentation

_DUE = (3, 31)
"""Month and day by which every report of the last year is public (Regulation, article 49)."""


_MOST_YEARS = 8
"""How many columns of years a table has room for; the years before stand in tables of their own."""


def summary(library: Library, documents: Sequence[Document]) -> Data:
    """Matrices: a row a body, a column a year."""
    by_body = _by_body(library, documents)
    years = _years(library, documents)
    parts = [years[start : start + _MOST_YEARS] for start in range(0, len(years), _MOST_YEARS)]
    return {"matrices": [_matrix(library, by_body, part) for part in parts]}


def _matrix(library: Library, by_body: Mapping[str, list[Document]], years: Sequence[int]) -> Data:
    rows = [
        (_name(library, body), [_cell(library, year, reports) for year in years])
        for body, reports in by_body.items()
    ]
    time = f"{years[-1]}—{years[0]}年" if len(years) > 1 else f"{years[0]}年"
    caption = f"各机构{time}的年报，没有的写“{NOT_GATHERED}”"
    return matrix(caption, ["机构", *(f"{year}年" for year in years)], rows)


def _by_body(library: Library, documents: Sequence[Document]) -> Mapping[str, list[Document]]:
    """Reports by the body that leads, in the order of the register."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        found.setdefault(library.office.lead_of(document), []).append(document)
    order = [body.id for body in library.organisations]
    known = [body for body in order if body in found]
    return {body: found[body] for body in [*known, *sorted(found.keys() - set(known))]}


def _name(library: Library, lead: str) -> str:
    return next((body.name for body in library.organisations if body.id == lead), lead)


def _years(library: Library, documents: Sequence[Document]) -> list[int]:
    """From the first report to the year whose reports are due, or to the last report; newest first."""
    years = [int(document.get("year")) for document in documents]
    due = library.as_of.year - (1 if library.as_of > date(library.as_of.year, *_DUE) else 2)
    return list(range(max(*years, due), min(years) - 1, -1))


def _cell(library: Library, year: int, reports: Sequence[Document]) -> Data:
    found = [report for report in reports if report.get("year") == year]
    links = [(report, f"{year}年年报（{report.get('covers')}）") for report in found]
    return cell(library.site, links, "" if found else NOT_GATHERED)


PRESENTATION = Presentation("list_with_matrix.html", plain.shown, summary=summary)
