"""An entry of a feed: what is told of a document, the same in every format.

Feeds tell *that* there is something and what it is about, in a few lines; the text itself stands on
the page. So a feed of fifty entries stays small however long the documents are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.feeds.changed import changed_at
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.media_types import media_type
from plugins.model.published import published_at
from plugins.model.shown.attached import name_of

OPENING = 120
"""How many characters of its text stand for the summary of a document that has none."""


def entry_of(library: Library, document: Document) -> dict[str, Any]:
    """A document as plain data: addresses are complete, times have the offset of the site's zone.

    ``summary`` is what its editor wrote and may be empty; ``text`` is never empty. ``state`` is its
    force in time (有效性), empty for what has none.
    """
    site, record = library.site, document.record
    return {
        "title": record.title,
        "address": urls.absolute(site, urls.document_folder(document)),
        "published": published_at(document, site).isoformat(),
        "updated": changed_at(library, document).isoformat(),
        "authors": list(document.get("issuer") or [document.get("sponsor") or site.name]),
        "summary": record.summary,
        "text": "\n".join(_lines(library, document)),
        "categories": [document.kind.title, *document.get("theme", ())],
        "state": library.force_of(document).state,
        "number": document.doc_no,
        "language": document.get("language", ""),
        "files": list(_files(library, document)),
    }


def _lines(library: Library, document: Document) -> Iterator[str]:
    """Summary or opening, then what decides whether a reader may rely on the document."""
    yield (
        document.record.summary
        or _opening(library.whole(document).body.text)
        or document.record.title
    )
    if document.doc_no:
        yield f"发文字号：{document.doc_no}"
    if state := library.force_of(document).state:
        yield f"有效性：{state}"


def _opening(text: str) -> str:
    joined = " ".join(text.split())
    return f"{joined[:OPENING]}……" if len(joined) > OPENING else joined


def _files(library: Library, document: Document) -> Iterator[dict[str, str]]:
    """What can be downloaded: the files made for the document, then its attachments.

    A machine without Pango makes no PDF: the recipes tell of the files that there are.
    """
    _, *made = urls.document_files(document)
    for path in made:
        small = "手机版 " if path == urls.phone_pdf(document) else ""
        name = f"{small}{path.rpartition('.')[2].upper()}"
        yield _file(library, path, f"{document.record.title}（{name}）")
    for each in document.attachments:
        yield _file(library, each.path, each.title or name_of(document, each))


def _file(library: Library, path: str, title: str) -> dict[str, str]:
    address = urls.absolute(library.site, quote(path))
    return {"path": path, "address": address, "type": media_type(path), "title": title}
