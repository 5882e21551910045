"""The blocks of a document (plugins/model/blocks.py) as plain data for the template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.model.blocks import Block, Cell, Fact, Reference, Table
from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.placed_blocks import place_blocks
from plugins.model.shown import blocks_of
from plugins.model.site import Site

_ADDRESS = re.compile(
    r"(?P<web>https?://[!-~]*[\w/=-])"
    # No longer name stands before the @ (RFC 5321); without a bound a long word takes for ever.
    r"|(?<![\w.+-])(?P<mail>[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)",
    re.ASCII,
)
"""Addresses of the web and of mail."""

_SERVICE_NUMBERS = (
    "110", "119", "120", "122", "12123", "12305", "12309", "12313", "12315", "12317", "12320",
    "12328", "12329", "12333", "12337", "12338", "12339", "12345", "12348", "12350", "12351",
    "12355", "12356", "12366", "12367", "12368", "12369", "12377", "12378", "12380", "12381",
    "12385", "12386", "12388", "12389", "12390", "12393", "12395", "12396", "95598",
)  # fmt: skip
"""Public services that are called by a short number."""

_COUNTED = r"\.\d|\s*[元万亿千百件个人次名户条项份天年月日时分号弄室幢栋楼层%％]"
"""What follows a number that counts something, or stands in an address (119号)."""

_TELEPHONE = re.compile(
    r"(?<![\w/-])(?<!\d\.)(?P<phone>0\d{2,3}-\d{7,8}|4\d{2}-\d{3}-\d{4}"
    rf"|(?:{'|'.join(_SERVICE_NUMBERS)})(?!{_COUNTED}))(?![\w/-])",
    re.ASCII,
)
"""Office telephones, and the numbers of public services."""

_CONTACT = re.compile(f"{_ADDRESS.pattern}|{_TELEPHONE.pattern}", re.ASCII)

_SCHEMES = {"web": "", "mail": "mailto:", "phone": "tel:"}

_LONG = 20
"""From how many characters on a fact has a line of its own."""


def placed_blocks(library: Library, document: Document, html: str) -> dict[str, Any]:
    """The parts of a page that blocks share with the text.

    ``lead`` stands before the text, ``blocks`` after it; ``content`` is the text ``html``, cut where
    blocks stand at the end of a section.
    """
    placed = place_blocks(blocks_of(library, document), document, html)
    site = library.site
    content = [{"html": part.html, "blocks": _shown(site, part.blocks)} for part in placed.content]
    return {
        "lead": _shown(site, placed.lead),
        "content": content,
        "blocks": _shown(site, placed.after),
    }


def shown_fact(
    site: Site, fact: Fact, links: Sequence[Reference] = (), is_minor: bool = False
) -> dict[str, Any]:
    """Label and value of a fact, the value in parts of which some are links.

    ``links`` are parts of the value that lead to pages of their own, in the order in which their
    titles stand in it. A fact that ``is_minor`` is folded away on a phone.
    """
    if links:
        parts = list(_parts_with(site, fact.value, links))
    elif fact.path:
        parts = [{"text": fact.value, "href": _href(site, fact.path)}]
    else:
        parts = linked_parts(fact.value, fact.has_telephone)
    return {
        "label": fact.label,
        "parts": parts,
        "is_long": len(fact.value) > _LONG,
        "is_minor": is_minor,
    }


def _parts_with(site: Site, value: str, links: Iterable[Reference]) -> Iterator[dict[str, str]]:
    """A value cut at what leads to a page of its own."""
    rest = value
    for link in links:
        before, _, rest = rest.partition(link.title)
        if before:
            yield {"text": before, "href": ""}
        yield {"text": link.title, "href": _href(site, link.path)}
    if rest:
        yield {"text": rest, "href": ""}


def linked_parts(text: str, has_telephone: bool) -> list[dict[str, str]]:
    """A text in parts: addresses and, if it has them, telephones with an ``href``, the rest without."""
    parts, end = [], 0
    for found in (_CONTACT if has_telephone else _ADDRESS).finditer(text):
        parts += [{"text": text[end : found.start()], "href": ""}]
        scheme = _SCHEMES[found.lastgroup or "web"]
        parts += [{"text": found[0], "href": scheme + found[0]}]
        end = found.end()
    parts += [{"text": text[end:], "href": ""}]
    return [part for part in parts if part["text"]]


def shown_table(site: Site, table: Table) -> dict[str, Any]:
    """A table as plain data, with the links of its cells."""
    return {
        "caption": table.caption,
        "counts": table.counts,
        "heads": [[_shown_cell(site, cell) for cell in row] for row in table.heads],
        "rows": [[_shown_cell(site, cell) for cell in row] for row in table.rows],
    }


def _shown_cell(site: Site, cell: Cell) -> dict[str, Any]:
    shown = asdict(cell)
    return shown | {"href": _href(site, shown.pop("path"))}


def _href(site: Site, path: str) -> str:
    return urls.href(site, quote(path)) if path else ""


def _shown(site: Site, blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [
        {
            "title": block.title,
            "state": block.state,
            "note": block.note,
            "is_of_day": block.is_of_day,
            "facts": [shown_fact(site, fact) for fact in block.facts],
            "items": list(block.items),
            "steps": block.steps,
            "links": [_shown_link(site, link) for link in block.links],
            "table": shown_table(site, block.table) if block.table else None,
        }
        for block in blocks
    ]


def _shown_link(site: Site, link: Reference) -> dict[str, str]:
    return {"title": link.title, "number": link.number, "href": _href(site, link.path)}
