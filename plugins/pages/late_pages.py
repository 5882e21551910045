"""Pages whose data are worked out only when they are made: those of documents, and lists.

Such a page depends on the documents that it shows and on their surroundings
(``plugins/model/surroundings.py``); the digest of these stands for the data. The data are worked out by
whoever makes the page, of that part of the library alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact, Late
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.surroundings import surroundings_of
from plugins.pages.frame import site_of

Data = dict[str, Any]


def document_page(
    library: Library,
    document: Document,
    data: Callable[[Library, Document], Data],
    needs: Iterable[str] = (),
) -> Artifact:
    """A document's own page, by the template of its kind; it tells of the document's PDF.

    ``data`` is a function of a module: it says what the page of a document shows.
    """
    surroundings = surroundings_of(library)
    digest = surroundings.digest((document,), surroundings.around(document))
    late = Late(digest, partial(_document_data, library, document, data))
    folder, template = urls.document_folder(document), document.kind.template
    needs = (urls.book_pdf(document), *needs)
    return late_page(library, folder, template, late, (document,), needs)


def late_page(
    library: Library,
    folder: str,
    template: str,
    data: Late,
    shown: Iterable[Document],
    needs: Iterable[str] = (),
) -> Artifact:
    """A page at ``folder`` with late data, which has an address of its own."""
    inputs = {"template": template, "site": site_of(library), "data": data}
    ids = tuple([document.id for document in shown])
    return Artifact(urls.page_path(folder), "page", inputs, tuple(needs), ids)


def _document_data(
    library: Library, document: Document, data: Callable[[Library, Document], Data]
) -> Callable[[], Data]:
    surroundings = surroundings_of(library)
    whole = library.whole(document)
    return partial(data, surroundings.part((whole,), surroundings.around(document)), whole)
