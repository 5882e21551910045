"""Document numbers in running text become links where the cited document is here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from plugins import urls
from plugins.model.document import Document
from plugins.model.identifiers import find_citations
from plugins.model.library import Library

_TAG = re.compile(r"(<[^>]*>)")
_OWN_LINK = re.compile(r'(<(?:a|img)\b(?! class="citation")[^>]*?\s(?:href|src)=")/(?!/)')


def link_citations(document: Document, library: Library) -> tuple[Document, list[str]]:
    """The document with its citations linked, and the ids of the documents that it cites."""
    cited: list[str] = []
    body_html = "".join(_linked_parts(document, library, cited))
    if not cited:
        return document, []
    return replace(document, body=replace(document.body, html=body_html)), list(
        dict.fromkeys(cited)
    )


def _linked_parts(document: Document, library: Library, cited: list[str]) -> Iterator[str]:
    in_link = False
    for part in _TAG.split(document.body.html):
        if part.startswith("<"):
            in_link = part.startswith("<a ") or (in_link and not part.startswith("</a"))
            yield part
        else:
            yield part if in_link else _linked_text(part, document, library, cited)


def _linked_text(text: str, document: Document, library: Library, cited: list[str]) -> str:
    pieces, end = [], 0
    for citation in find_citations(text):
        numbers = (number for number in citation.candidates if number in library.by_number)
        number = next(numbers, None)
        target = library.by_number[number] if number else None
        if number is None or target is None or target.id == document.id:
            continue
        start = _start_of(text, citation.start, citation.end, number)
        address = html.escape(urls.href(library.site, urls.document_folder(target)), quote=True)
        pieces.append(
            f'{text[end:start]}<a class="citation" href="{address}">{text[start : citation.end]}</a>'
        )
        end = citation.end
        cited.append(target.id)
    return "".join(pieces) + text[end:]


def _start_of(text: str, start: int, end: int, number: str) -> int:
    """Where the number's code begins; brackets and spaces in the text may differ from ``number``."""
    code = number.split("〔", 1)[0]
    return text.rindex(code, start, end)


def with_site_folder(document: Document, library: Library) -> Document:
    """The document with its own links to pages of the site led to the site's folder on its host."""
    folder = library.site.base_path
    if not folder:
        return document
    body_html = _OWN_LINK.sub(rf"\1{folder}/", document.body.html)
    return replace(document, body=replace(document.body, html=body_html))
