"""The blocks of a document (plugins/model/blocks.py) as plain data for the template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from plugins import urls
from plugins.model.blocks import LEAD, Block, Fact
from plugins.model.document import Document, Heading
from plugins.model.library import Library
from plugins.model.shown import blocks_of
from plugins.model.site import Site

_CONTACT = re.compile(
    r"(?P<web>https?://[!-~]*[\w/=-])"
    r"|(?P<mail>[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?<![\w/-])(?P<phone>0\d{2,3}-\d{7,8}|1[0-2]\d{3}|4\d{2}-\d{3}-\d{4})(?![\w/-])",
    re.ASCII,
)
"""Web addresses, addresses of mail, office telephones and service numbers (12345)."""

_SCHEMES = {"web": "", "mail": "mailto:", "phone": "tel:"}

_LONG = 20
"""From how many characters on a fact has a line of its own."""


def placed_blocks(library: Library, document: Document, html: str) -> dict[str, Any]:
    """The parts of a page that blocks share with the text.

    ``lead`` stands before the text, ``blocks`` after it; ``content`` is the text ``html``, cut where
    blocks stand at the end of a section.
    """
    blocks = blocks_of(library, document)
    numbers = {heading.number: heading for heading in document.body.outline if heading.level == 2}
    inside = [block for block in blocks if block.place in numbers]
    after = [block for block in blocks if block.place != LEAD and block not in inside]
    lead = (block for block in blocks if block.place == LEAD)
    return {
        "lead": _shown(library.site, lead),
        "content": list(_content(library.site, html, numbers, inside)),
        "blocks": _shown(library.site, after),
    }


def shown_fact(site: Site, fact: Fact) -> dict[str, Any]:
    """Label and value of a fact, the value in parts of which some are links."""
    whole = {"text": fact.value, "href": urls.href(site, quote(fact.path)) if fact.path else ""}
    parts = [whole] if fact.path else linked_parts(fact.value)
    return {"label": fact.label, "parts": parts, "is_long": len(fact.value) > _LONG}


def linked_parts(text: str) -> list[dict[str, str]]:
    """A text in parts: web addresses, mail and telephones with an ``href``, the rest without."""
    parts, end = [], 0
    for found in _CONTACT.finditer(text):
        parts += [{"text": text[end : found.start()], "href": ""}]
        scheme = _SCHEMES[found.lastgroup or "web"]
        parts += [{"text": found[0], "href": scheme + found[0]}]
        end = found.end()
    parts += [{"text": text[end:], "href": ""}]
    return [part for part in parts if part["text"]]


def _shown(site: Site, blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [
        {
            "title": block.title,
            "state": block.state,
            "note": block.note,
            "facts": [shown_fact(site, fact) for fact in block.facts],
            "items": list(block.items),
            "steps": block.steps,
            "table": asdict(block.table) if block.table else None,
        }
        for block in blocks
    ]


def _content(
    site: Site, html: str, numbers: dict[str, Heading], blocks: list[Block]
) -> Iterator[dict[str, Any]]:
    """The text up to the end of each section that has blocks, with them; then the rest."""
    starts = [found.start() for found in re.finditer("<h2[ >]", html)]
    done = 0
    for place in dict.fromkeys(block.place for block in blocks):
        begin = html.index(f'id="{numbers[place].anchor}"')
        end = next((start for start in starts if start > begin), len(html))
        shown = _shown(site, (block for block in blocks if block.place == place))
        yield {"html": html[done:end], "blocks": shown}
        done = end
    if html[done:] or not done:
        yield {"html": html[done:], "blocks": []}
