"""Postings say of each token where it stands, in documents that stand one behind the other."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.bigrams import name_token, pair_token, single_token
from plugins.search.postings import postings_of, steps_of

WORDS = st.text("公开政务𠮷a1", min_size=1, max_size=4)
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)
DOCUMENTS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=4)
"""Documents of a title, a number and a text, folded."""


def places_of(documents: list[tuple[str, ...]], token: str) -> list[int]:
    """The places of a token as the postings tell them."""
    return list(accumulate(postings_of(documents).get(token, ())))


def test_places_count_on_from_document_to_document() -> None:
    """政务 stands at 0 in the first document and at 1 in the second, which begins at 6."""
    documents = [("政务", "公开"), ("乡", "政务")]
    assert places_of(documents, pair_token("政务")) == [0, 8]
    assert places_of(documents, pair_token("公开")) == [3]


def test_single_characters_know_their_documents() -> None:
    """A character that occurs twice is told once, as the number of its document; names apart."""
    documents = [("题", "公公"), ("公", "文")]
    assert places_of(documents, single_token("公")) == [0, 1]
    assert places_of(documents, name_token("公")) == [1]
    assert places_of(documents, single_token(" ")) == []


@given(DOCUMENTS)
def test_every_pair_is_told_where_it_stands(documents: list[tuple[str, ...]]) -> None:
    """The places of all pairs are those of a plain scan, and no pair goes across two documents."""
    expected: dict[str, list[int]] = {}
    start = 0
    for pieces in documents:
        text = " ".join(pieces)
        for place in range(len(text) - 1):
            expected.setdefault(pair_token(text[place : place + 2]), []).append(start + place)
        start += len(text) + 1
    told = {
        token: list(accumulate(steps))
        for token, steps in postings_of(documents).items()
        if token[0] not in "st"
    }
    assert told == expected


@given(st.lists(st.integers(0, (1 << 32) - 1), unique=True).map(sorted))
def test_steps_lead_back_to_the_places(places: list[int]) -> None:
    """Each step is the distance from the place before; the first is that from 0."""
    assert list(accumulate(steps_of(places))) == places
