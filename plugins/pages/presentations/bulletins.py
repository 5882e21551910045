"""All issues (期) of the gazette by year: covers, and the PDF of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins import urls
from plugins.model.document import Document
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.bulletins import issue_cover
from plugins.pages.presentations.presentation import Data, Presentation, grouped, record_of


def in_order(_library: Library, documents: Sequence[Document]) -> Sequence[Document]:
    """By year and number, the newest first."""
    return sorted(documents, key=lambda d: (-int(d.get("year")), -int(d.get("issue_no"))))


def shown(library: Library, documents: Sequence[Document]) -> Data:
    """A group a year."""
    groups = grouped(
        documents,
        lambda document: f"{document.get('year')}年",
        lambda document: _entry(library, document),
    )
    return {"groups": groups}


def _entry(library: Library, document: Document) -> Data:
    record = record_of(document, BulletinRecord)
    count = sum(len(library.told(section.documents)) for section in record.sections)
    return {"cover": issue_cover(library, document, record), "count": count}


def books(documents: Sequence[Document]) -> Iterable[str]:
    """The whole issues as PDF."""
    return map(urls.book_pdf, documents)


PRESENTATION = Presentation("list_of_issues.html", shown, in_order, needs=books)
