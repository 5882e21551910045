"""Titles (标题) in lines of about equal length that do not break a word (GB/T 9704-2012, 7.3.1).

Chinese shows no word ends. The words of which titles of official documents mostly consist are known,
and are not broken; neither are numbers and names of places. A line ends best before a bracket or after
关于, then between two known words; among characters that are part of none a word may be cut.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.gazette.text.title_words import TITLE_WORDS
from plugins.gazette.text.width import text_width

LINE = 20.0
"""The widest line of a title on A4, in ems of its own size."""

PHONE_LINE = 13.0
"""The widest line of a title in an edition for phones."""

_NUMBERS = (
    r"[A-Za-z0-9][A-Za-z0-9.%—-]*年?度?",
    r"第?[〇一二三四五六七八九十百]+[年届次批个]?(?:五年规划)?",
)
_PLACES = (r"[\u4e00-\u9fff]{2}[省市县区乡镇村]",)
_WORDS = sorted(TITLE_WORDS.split(), key=len, reverse=True)
_UNBROKEN = re.compile("|".join((*_NUMBERS, *_PLACES, *_WORDS)))
_NOT_FIRST = frozenset("、，。：；！？）〕】》〉”’年月日号的和与及")
_NOT_LAST = frozenset("（〔【《〈“‘")
_PARTICLES = frozenset("的和与及、等")
_EDGES = (110.0, 45.0, 30.0)
"""What it costs to end a line between two characters, where so many sides of it are edges of words."""


def title_lines(title: str, widest: float = LINE) -> list[str]:
    """Break a title into as few lines as it needs, none wider than ``widest`` ems; they are the title."""
    places = dict(_places(title)) | {len(title): 0.0}
    fewest = max(1, math.ceil(text_width(title) / widest))
    # A line or two more where words that may not be broken leave no room.
    counts = (fewest, fewest + 1, fewest + 2)
    found = next(filter(None, (_best(title, places, count, widest) for count in counts)), None)
    return [title[start:end] for start, end in pairwise(found or [0, len(title)])]


def _places(title: str) -> Iterator[tuple[int, float]]:
    """Where a line may end, not in a word nor against the rules of punctuation, and what it costs."""
    words = [word.span() for word in _UNBROKEN.finditer(title)]
    inside = {n for start, end in words for n in range(start + 1, end)}
    starts = {start for start, _ in words}
    ends = {end for _, end in words}
    for place in range(1, len(title)):
        before, behind = title[place - 1], title[place]
        if place in inside or behind in _NOT_FIRST or before in _NOT_LAST:
            continue
        if behind in "（《" or title.endswith("关于", 0, place):
            yield place, 0.0
        else:
            yield place, _EDGES[(place in ends or before in _PARTICLES) + (place in starts)]


def _best(title: str, places: dict[int, float], count: int, widest: float) -> list[int] | None:
    """The cheapest way through ``places`` in ``count`` lines; None if a line would be too wide."""
    mean = text_width(title) / count
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for _ in range(count):
        ways = {
            end: min(
                (cost + price + _cost(title[start:end], mean, widest), [*way, end])
                for start, (cost, way) in ways.items()
                if start < end
            )
            for end, price in places.items()
            if any(start < end for start in ways)
        }
    cost, way = ways.get(len(title), (math.inf, []))
    return way if cost < math.inf else None


def _cost(line: str, mean: float, widest: float) -> float:
    width = text_width(line)
    return (width - mean) ** 2 if width <= widest else math.inf
