"""Blocks in their places: before the text of a document, in it, and after it.

The page and the printed book show them in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.model.blocks import LEAD, Block
from plugins.model.document import Document, Heading


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of the text (HTML) up to the end of a section, and the blocks that stand there."""

    html: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PlacedBlocks:
    """``lead`` stands before the text, ``after`` behind it.

    ``content`` is the text, cut where blocks stand.
    """

    lead: tuple[Block, ...]
    content: tuple[TextPart, ...]
    after: tuple[Block, ...]


def place_blocks(blocks: Sequence[Block], document: Document, html: str) -> PlacedBlocks:
    """Blocks of a document in their places, around and in its text as ``html``."""
    if not blocks:
        return PlacedBlocks((), (TextPart(html, ()),), ())
    numbers = {heading.number: heading for heading in document.body.outline if heading.level == 2}
    inside = [block for block in blocks if block.place in numbers]
    return PlacedBlocks(
        lead=tuple(block for block in blocks if block.place == LEAD),
        content=tuple(_content(html, numbers, inside)),
        after=tuple(block for block in blocks if block.place != LEAD and block not in inside),
    )


def _content(html: str, numbers: dict[str, Heading], blocks: list[Block]) -> Iterator[TextPart]:
    """The text up to the end of each section that has blocks, with them; then the rest."""
    starts = [found.start() for found in re.finditer("<h2[ >]", html)]
    places = {block.place: html.index(f'id="{numbers[block.place].anchor}"') for block in blocks}
    done = 0
    for place, begin in sorted(places.items(), key=lambda entry: entry[1]):
        end = next((start for start in starts if start > begin), len(html))
        yield TextPart(html[done:end], tuple(block for block in blocks if block.place == place))
        done = end
    if html[done:] or not done:
        yield TextPart(html[done:], ())
