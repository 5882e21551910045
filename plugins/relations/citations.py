"""Document numbers in running text become links where the cited document is here."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from plugins import urls
from plugins.model.as_of import leads_to_later
from plugins.model.body_html import parts_of
from plugins.model.document import Document
from plugins.model.identifiers import find_citations
from plugins.model.library import Library

_LINK = re.compile(r'<a\b[^>]*?\shref="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)
_OWN_LINK = re.compile(r'(<(?:a|img)\b(?! class="citation")[^>]*?\s(?:href|src)=")/(?!/)')


def cited_by(document: Document, library: Library) -> list[str]:
    """The ids of the documents that a document cites, each once.

    They are known from ``Body.citations``, also where the text is not at hand.
    """
    found = (_cited(candidates, document, library) for candidates in document.body.citations)
    return list(dict.fromkeys(target.id for _, target in filter(None, found)))


def link_citations(document: Document, library: Library) -> Document:
    """The document with links where its text cites documents that are here."""
    if not cited_by(document, library):
        return document
    parts = parts_of(document.body.html)
    linked = (_linked_text(p, document, library) if is_running else p for p, is_running in parts)
    return replace(document, body=replace(document.body, html="".join(linked)))


def _cited(
    candidates: Sequence[str], document: Document, library: Library
) -> tuple[str, Document] | None:
    """The first number that is that of another document which is here, with the document."""
    number = next((number for number in candidates if number in library.by_number), "")
    target = library.by_number.get(number)
    return (number, target) if target and target.id != document.id else None


def _linked_text(text: str, document: Document, library: Library) -> str:
    pieces, end = [], 0
    for citation in find_citations(text):
        cited = _cited(citation.candidates, document, library)
        if cited is None:
            continue
        number, target = cited
        start = _start_of(text, citation.start, citation.end, number)
        address = html.escape(urls.href(library.site, urls.document_folder(target)), quote=True)
        pieces.append(
            f'{text[end:start]}<a class="citation" href="{address}">{text[start : citation.end]}</a>'
        )
        end = citation.end
    return "".join(pieces) + text[end:]


def _start_of(text: str, start: int, end: int, number: str) -> int:
    """Where the number's code begins; brackets and spaces in the text may differ from ``number``."""
    code = number.split("〔", 1)[0]
    return text.rindex(code, start, end)


def without_later_links(document: Document, library: Library) -> Document:
    """The document with plain words where its own links lead to documents of a later day."""

    def plain(link: re.Match[str]) -> str:
        is_later = leads_to_later(library, html.unescape(link["address"]))
        return link["words"] if is_later else link[0]

    if not library.later:
        return document
    body_html = _LINK.sub(plain, document.body.html)
    return replace(document, body=replace(document.body, html=body_html))


def with_site_folder(document: Document, library: Library) -> Document:
    """The document with its own links to pages of the site led to the site's folder on its host."""
    folder = library.site.base_path
    if not folder:
        return document
    body_html = _OWN_LINK.sub(rf"\1{folder}/", document.body.html)
    return replace(document, body=replace(document.body, html=body_html))
