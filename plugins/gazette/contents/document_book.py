"""The document as a book of its own: the PDF that stands beside its page (GB/T 9704-2012)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from plugins import urls
from plugins.gazette.contents.printed_document import pictures_of, printed_document, sources_of
from plugins.model.artifact import Artifact, Late
from plugins.model.blocks import lasting_facts
from plugins.model.document import Document
from plugins.model.facts import facts_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.model.published import published_at
from plugins.model.shown.attached import name_of
from plugins.model.surroundings import Surroundings, surroundings_of

RECIPE = "document_pdf"

LARGEST_ENCLOSED = 10_000_000
"""Bytes: of a larger attachment the PDF says the address and the SHA-256 only."""

MOST_ENCLOSED = 20_000_000
"""Bytes of all enclosed attachments: a PDF must remain a file that can be sent by mail and opened."""

Inputs = Callable[[Library, Document], dict[str, Any]]
"""What a book holds, of a library and the document that it is made for."""

_FENCED = r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?s:.*?)(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
_SPAN = r"(?<![\\`])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
_CODE_OR_COMMENT = re.compile(rf"(?P<code>{_FENCED}|{_SPAN})|<!--(?s:.*?)--!?>", re.MULTILINE)


def build_documents(library: Library) -> list[Artifact]:
    """A PDF for every document that is no issue: an issue is a book of documents."""
    return [
        _document_artifact(library, document)
        for document in library.documents
        if not isinstance(document.record, BulletinRecord)
    ]


def _document_artifact(library: Library, document: Document) -> Artifact:
    return Artifact(urls.book_pdf(document), RECIPE, late_book(library, [document], _inputs))


def late_book(library: Library, printed: Sequence[Document], inputs: Inputs) -> Late:
    """The inputs of a book of documents, worked out when it is made, of these and what is around them."""
    surroundings = surroundings_of(library)
    around = {own.id: own for document in printed for own in surroundings.around(document)}
    beside = [around[identity] for identity in sorted(around)]
    digest = surroundings.digest(printed, beside)
    return Late(digest, partial(_worked_out, surroundings, printed, beside, inputs))


def _worked_out(
    surroundings: Surroundings,
    printed: Sequence[Document],
    beside: Sequence[Document],
    inputs: Inputs,
) -> dict[str, Any]:
    whole = [surroundings.library.whole(own) for own in printed]
    return inputs(surroundings.part(whole, beside), whole[0])


def _inputs(library: Library, document: Document) -> dict[str, Any]:
    """All that the book of a document holds."""
    shown = printed_document(library, document)
    return {
        "sources": sources_of([document]),
        "author": "、".join(document.get("issuer") or ()) or library.site.sponsor,
        "keywords": list(document.record.keywords),
        "published": published_at(document, library.site).isoformat(),
        "document": shown,
        "pictures": pictures_of([document]),
        "enclosed": [*own_sources(library, document), *_enclosed_attachments(shown)],
    }


def own_sources(library: Library, document: Document) -> list[dict[str, Any]]:
    """The text of a document as it was written, and what is said of it, to be kept in its PDF.

    Their names are none of an attachment's: in a PDF every name is there once.
    """
    taken = {name_of(document, own) for own in document.attachments}
    stem = document.id.rsplit("/", 1)[-1]
    while taken & {f"{stem}.md", f"{stem}.json"}:
        stem = f"_{stem}"
    said = {"网址": urls.absolute(library.site, urls.document_folder(document))}
    said |= {"标题": document.record.title}
    said |= {fact.label: fact.value for fact in lasting_facts(facts_of(library, document))}
    text = _published(library.whole(document).markdown)
    return [
        _written(f"{stem}.md", text, "Source", "正文的 Markdown 原文"),
        _written(
            f"{stem}.json", json.dumps(said, ensure_ascii=False, indent=1), "Data", "文件信息"
        ),
    ]


def _published(markdown: str) -> str:
    """The text without comments, which editors write for each other (docs/editing.md)."""
    return _CODE_OR_COMMENT.sub(lambda found: found["code"] or "", markdown)


def _written(name: str, text: str, relation: str, description: str) -> dict[str, Any]:
    return {"name": name, "text": text, "relation": relation, "description": description}


def _enclosed_attachments(shown: dict[str, Any]) -> list[dict[str, Any]]:
    """The attachments that are not too large, in their order, as long as there is room for them."""
    return [
        {
            "name": own["name"],
            "path": own["path"],
            "sha256": own["sha256"],
            "relation": "Supplement",
            "description": own["title"] or own["file_name"],
        }
        for own in _of_bearable_size(shown["attachments"])
    ]


def _of_bearable_size(attachments: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    room = MOST_ENCLOSED
    for own in attachments:
        if own["size"] <= min(LARGEST_ENCLOSED, room):
            room -= own["size"]
            yield own
