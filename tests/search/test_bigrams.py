"""Python and browser cut text into the same tokens."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from plugins.search.bigrams import fold, name_token, pair_token, single_token, squeeze, visible

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("bigram_cases.json").read_text("utf-8")
)
FILLER = "\x01"
"""What stands in the browser behind a character that is one UTF-16 unit and was two."""

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])


def spelt(characters: str) -> str:
    """The spelling of a token as its definition says it: four letters to a UTF-16 unit."""
    digits = characters.encode("utf-16-be").hex()
    return "".join(chr(ord("g") + int(d)) if d.isdigit() else d for d in digits)


def code_points(folded: str) -> str:
    """A case's folded text in which rare characters have two places, with one place for each."""
    return folded.replace("  ", " ").replace(FILLER, "")


def pairs(folded: str) -> list[str]:
    """The tokens of the pairs of a folded text, each at its place."""
    return [pair_token(left + right) for left, right in pairwise(folded)]


@each_case
def test_text_is_folded_and_paired(case: dict[str, Any]) -> None:
    """Each case's text gives the folded text and the pairs that the case shows."""
    shown = visible(case["text"])
    folded = fold(shown)
    assert folded == (code_points(case["folded"]) if "utf16" in case else case["folded"])
    assert len(folded) == len(shown)
    assert pairs(squeeze(case["text"])) == [spelt(pair) for pair in case["pairs"]]


def test_browser_agrees_on_every_case(phone: BrowserContext, address: str) -> None:
    """The module of the page folds and pairs every case as Python does."""
    page = phone.new_page()
    page.goto(f"{address}/search/")
    given = page.evaluate(
        """async (texts) => {
            const { fold, squeeze, pairToken, visible } = await import("/static/js/bigrams.js");
            return texts.map((text) => {
                const characters = Array.from(squeeze(text));
                const pairs = characters.slice(1).map((right, n) => pairToken(characters[n], right));
                return [fold(visible(text)), pairs];
            });
        }""",
        [case["text"] for case in CASES],
    )
    for case, (folded, tokens) in zip(CASES, given, strict=True):
        expected = [spelt(pair) for pair in case["pairs"]]
        assert (case["title"], folded, tokens) == (case["title"], case["folded"], expected)


def test_browser_asks_for_single_characters_alike(phone: BrowserContext, address: str) -> None:
    """The token of one character, anywhere or in a name, is that of the index."""
    page = phone.new_page()
    page.goto(f"{address}/search/")
    tokens = page.evaluate(
        """async () => {
            const { nameToken, singleToken } = await import("/static/js/bigrams.js");
            return [singleToken("文"), singleToken("题"), nameToken("题")];
        }"""
    )
    assert tokens == [single_token("文"), single_token("题"), name_token("题")]


def test_every_character_has_a_token_of_its_own() -> None:
    """A query of one character finds its own token, and in a name another one."""
    assert [single_token("公"), name_token("公")] == [f"s{spelt('公')}", f"t{spelt('公')}"]


def test_no_token_is_the_beginning_of_another() -> None:
    """The engine takes words that begin like the one asked for: there must be none."""
    text = "公开𠮷野公𠮷 公"
    tokens = sorted({*pairs(text), *map(single_token, text), *map(name_token, text)})
    assert [a for a, b in pairwise(tokens) if b.startswith(a)] == []
