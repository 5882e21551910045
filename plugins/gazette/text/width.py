"""How wide a text is, from its characters alone, so that lines can be planned before they are laid out."""

from __future__ import annotations

from functools import cache
from unicodedata import east_asian_width

_CAPITAL, _LATIN = 0.75, 0.58
"""A capital, and any other Latin letter or a digit, in ems; points are narrower."""


def text_width(text: str) -> float:
    """The width of a text in ems: a Han character, and a mark that may be as wide, takes one.

    Faces differ; a text is seldom wider than this.
    """
    return sum(map(_width, text))


@cache
def _width(character: str) -> float:
    if east_asian_width(character) in "FWA":
        return 1.0
    return _CAPITAL if character.isupper() else _LATIN
