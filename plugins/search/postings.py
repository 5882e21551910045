"""Postings: for each token of a shard all places at which it stands, in one list.

The folded documents of a shard stand one behind the other, with one place between two of them, and
places count the characters of this whole row. So a place says by itself in which document it is, and
one list of rising numbers is all that is kept of a token. Of a single character only the documents
are kept, by their numbers. Both forms of the index are written from these lists.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from operator import add, sub

from plugins.search.bigrams import name_token, pair_token, single_token

Postings = dict[str, "array[int]"]
"""For each token its places, or numbers of documents, each as its distance from the one before.

An array takes an eighth of the memory of a list.
"""


def postings_of(documents: Iterable[Sequence[str]]) -> Postings:
    """The postings of documents, each as its folded names and last its folded text."""
    pairs, singles, named = _rows(), _rows(), _rows()
    start = 0
    for number, pieces in enumerate(documents):
        text = " ".join(pieces)
        # This is done for every character of a site: what can be done without a call in Python is.
        for place, pair in enumerate(map(add, text, text[1:]), start):
            pairs[pair].append(place)
        for character in set(text):
            singles[character].append(number)
        for character in set("".join(pieces[:-1])):
            named[character].append(number)
        start += len(text) + 1
    for rows in (singles, named):
        rows.pop(" ", None)
    forms = (pair_token, pairs), (single_token, singles), (name_token, named)
    return {token(key): steps_of(row) for token, rows in forms for key, row in rows.items()}


def steps_of(places: Sequence[int]) -> array[int]:
    """Rising numbers, each as its distance from the one before; the first from 0."""
    return array("I", [*map(sub, places, (0, *places))])


def _rows() -> defaultdict[str, array[int]]:
    """Rows of numbers that are filled."""
    return defaultdict(partial(array, "I"))
