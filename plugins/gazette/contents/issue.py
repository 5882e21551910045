"""An issue (期) of the gazette as a value: what stands in the book, in order, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from plugins import urls
from plugins.gazette.contents.corrections import reprint
from plugins.gazette.contents.document_book import late_book, own_sources
from plugins.gazette.contents.printed_document import pictures_of, printed_document, sources_of
from plugins.model.artifact import Artifact
from plugins.model.body_html import without_citations
from plugins.model.dates import chinese_date
from plugins.model.document import Document
from plugins.model.issue_contents import contained_in, documents_in
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.model.published import published_at

RECIPE = "gazette_pdf"

PHONE_RECIPE = "gazette_phone_pdf"
"""Makes the phone edition (手机版): the same issue on small pages."""


def build_issues(library: Library) -> list[Artifact]:
    """A book on A4 for each issue of the gazette."""
    return list(_editions(library, RECIPE, urls.book_pdf, library.site.gazette_saddle_stitch))


def build_phone_issues(library: Library) -> list[Artifact]:
    """The phone edition of each issue: same content, no sheets of paper to fill."""
    return list(_editions(library, PHONE_RECIPE, urls.phone_pdf, saddle_stitch=False))


def _editions(
    library: Library, recipe: str, path_of: Callable[[Document], str], saddle_stitch: bool
) -> Iterator[Artifact]:
    for document in library.documents:
        if isinstance(document.record, BulletinRecord):
            printed = [document, *contained_in(library, document)]
            inputs = partial(_inputs, saddle_stitch=saddle_stitch)
            yield Artifact(path_of(document), recipe, late_book(library, printed, inputs))


def _inputs(library: Library, document: Document, saddle_stitch: bool) -> dict[str, Any]:
    """All that both editions of an issue hold."""
    record = cast(BulletinRecord, document.record)
    sections = [(section.name, documents_in(library, section)) for section in record.sections]
    printed = [document, *(one for _, documents in sections for one in documents)]
    return {
        "saddle_stitch": saddle_stitch,
        "sources": sources_of(printed),
        "published": published_at(document, library.site).isoformat(),
        "issue": _issue(library, document, record),
        "sections": [
            {"name": name, "documents": [_printed(library, one, record) for one in documents]}
            for name, documents in sections
            if documents
        ],
        "pictures": pictures_of(printed),
        "maps": [number for one in printed for number in _map_numbers(one)],
        "enclosed": [
            file
            # A document that stands in two sections is enclosed once.
            for one in {one.id: one for one in printed}.values()
            for file in _sources(library, one)
        ],
    }


def _printed(library: Library, document: Document, issue: BulletinRecord) -> dict[str, Any]:
    """A document as the issue shows it, with where it was printed before it was corrected."""
    return printed_document(library, document) | {"reprint": reprint(library, document, issue)}


def _sources(library: Library, document: Document) -> Iterator[dict[str, Any]]:
    """The text and data of a document under names that are its own in a book of many."""
    place = document.id.rpartition("/")[0].replace("/", "-")
    for file in own_sources(library, document):
        yield file | {"name": f"{place}-{file['name']}"}


def _map_numbers(document: Document) -> Iterator[str]:
    """审图号, which stand on the imprint page of what is published (地图管理条例第二十二条)."""
    for own in document.get("maps", ()):
        yield f"{own.map_no}（《{document.record.title}》）"


def _issue(library: Library, document: Document, record: BulletinRecord) -> dict[str, Any]:
    """What the cover and the imprint page (版权页) say; empty where the record does not know."""
    return {
        "name": library.site.gazette_name,
        "year": record.year,
        "issue_no": record.issue_no,
        "total_no": record.total_no,
        "issue_date": chinese_date(record.issue_date),
        "sponsor": record.sponsor,
        "supervisor": record.supervisor,
        "editor": record.editor,
        "contact": library.site.contact,
        "folder": urls.document_folder(document),
        "address": urls.absolute(library.site, urls.document_folder(document)),
        "pictures": list(pictures_of([document])),
        "foreword": without_citations(library.whole(document).body.html),
        "sample": record.sample or library.site.sample,
    }
