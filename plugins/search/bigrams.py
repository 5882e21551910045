"""The tokeniser of the search: overlapping character pairs (bigrams), alike in Python and browser.

Chinese has no spaces and two word segmenters never agree, so the unit of the index is a pair of
neighbouring characters: 政务公开 is 政务 务公 公开, and a phrase of pairs is found exactly where the
characters stand. ``theme/static/js/bigrams.js`` does the same to the reader's query; the cases in
``tests/search/bigram_cases.json`` hold for both.

Characters that nobody sees (``visible``) are taken out of texts and queries. Then text is *folded*:
full-width forms become half-width and letters lower case, ○ becomes 〇, traditional and simplified
forms of a character become one (``character_forms``), and every other punctuation mark, symbol and
white space becomes a space. Runs of spaces then count as one character, so that a phrase that goes
across a comma is a row of pairs like any other.

Tokens are spelt with the letters a to p, four to a UTF-16 unit (政 is 653f, spelt ``mljf``), because
the index engine and the browser both change what they take for words: accents are dropped, digits
are split off, Chinese is segmented. Nothing happens to a row of small Latin letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from plugins.search.character_forms import character_forms

_SEPARATORS = {"Cc", "Cs", "Zs", "Zl", "Zp"}
_LIKE = {"○": "〇"}
_LETTERS_OF_DIGITS = str.maketrans("0123456789", "ghijklmnop")

SINGLE_MARK = "s"
"""Before the token of a single character; not in the alphabet of pairs, so none begins so."""

NAME_MARK = "t"
"""Before the token of a single character of a title or number."""


def visible(text: str) -> str:
    """The text without format characters (zero-width space, soft hyphen) and variation selectors."""
    return text.translate(_VISIBLE)


def fold(text: str) -> str:
    """A visible text as the search sees it, character for character: separators become spaces.

    Nothing is taken out here, so that a place in the folded text is a place in the text.
    """
    return text.translate(_FOLDED)


def squeeze(text: str) -> str:
    """The visible text folded, with one space for every run of separators and none at the ends."""
    return " ".join(text.translate(_SQUEEZED).split())


def pair_token(pair: str) -> str:
    """The token of two neighbouring characters."""
    return _SPELT[pair[0]] + _SPELT[pair[1]]


def single_token(character: str) -> str:
    """The token of a character that occurs anywhere in a document."""
    return SINGLE_MARK + _SPELT[character]


def name_token(character: str) -> str:
    """The token of a character that occurs in a title or number."""
    return NAME_MARK + _SPELT[character]


def _visible_character(character: str) -> str:
    is_selector = "VARIATION SELECTOR" in unicodedata.name(character, "")
    return "" if is_selector or unicodedata.category(character) == "Cf" else character


def _fold_character(character: str) -> str:
    character = _LIKE.get(character, character)
    for change in (lambda c: unicodedata.normalize("NFKC", c), str.lower):
        changed = change(character)
        # Positions in folded text must be positions in the text. In UTF-16, which browsers count
        # in, what has become shorter can be filled up; what has become longer cannot be cut.
        if len(changed) == 1 and (ord(changed) > 0xFFFF) <= (ord(character) > 0xFFFF):
            character = changed
    character = character_forms().get(character, character)
    category = unicodedata.category(character)
    return " " if category[0] in "PS" or category in _SEPARATORS else character


class _Table(dict[int, str]):
    """What becomes of each character, filled as characters are met."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change

    def __missing__(self, code: int) -> str:
        self[code] = self._change(chr(code))
        return self[code]


class _Spelling(dict[str, str]):
    """The table that spells a character with the letters a to p."""

    def __missing__(self, character: str) -> str:
        units = character.encode("utf-16-be", "surrogatepass")
        self[character] = units.hex().translate(_LETTERS_OF_DIGITS)
        return self[character]


_VISIBLE = _Table(_visible_character)
_FOLDED = _Table(_fold_character)
_SQUEEZED = _Table(lambda character: _fold_character(character) if _VISIBLE[ord(character)] else "")
_SPELT = _Spelling()
