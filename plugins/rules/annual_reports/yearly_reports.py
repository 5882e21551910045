"""Annual reports year by year: which one is last year's."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.kinds.annual_report import AnnualReportRecord
from plugins.model.library import Library
from plugins.rules.chosen_documents import with_record


def with_last_year(library: Library) -> Iterator[tuple[Document, Document]]:
    """Each annual report whose body has a report of the same scope of the year before, with it."""
    reports = {
        _place(record): document for document, record in with_record(library, AnnualReportRecord)
    }
    for (issuer, covers, year), report in reports.items():
        last = reports.get((issuer, covers, year - 1))
        if last is not None:
            yield report, last


def _place(record: AnnualReportRecord) -> tuple[tuple[str, ...], str, int]:
    return record.issuer, record.covers, record.year
