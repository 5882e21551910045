"""Python and browser cut text into the same tokens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from plugins.search.bigrams import (
    EDGE,
    content_tokens,
    fold,
    label,
    pairs,
    singles,
    squeeze,
    visible,
)

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("bigram_cases.json").read_text("utf-8")
)
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])


def spelt(characters: str) -> str:
    """The spelling of a token as its definition says it: four letters to a UTF-16 unit."""
    digits = characters.encode("utf-16-be").hex()
    return "".join(chr(ord("g") + int(d)) if d.isdigit() else d for d in digits)


@each_case
def test_text_is_folded_and_paired(case: dict[str, Any]) -> None:
    """Each case's text gives the folded text and the pairs that the case shows."""
    shown = visible(case["text"])
    folded = fold(shown)
    assert folded == (case["folded"].replace("  ", " ") if "utf16" in case else case["folded"])
    assert len(folded) == len(shown)
    assert pairs(squeeze(case["text"])) == [spelt(pair) for pair in case["pairs"]]


def test_browser_agrees_on_every_case(phone: BrowserContext, address: str) -> None:
    """The module of the page folds and pairs every case as Python does."""
    page = phone.new_page()
    page.goto(f"{address}/search/")
    given = page.evaluate(
        """async (texts) => {
            const { fold, squeeze, phrase, visible } = await import("/static/js/bigrams.js");
            return texts.map((text) => [fold(visible(text)), phrase(squeeze(text)).split(" ")]);
        }""",
        [case["text"] for case in CASES],
    )
    for case, (folded, tokens) in zip(CASES, given, strict=True):
        only = squeeze(case["text"]) if not case["pairs"] else ""
        expected = [spelt(pair) for pair in case["pairs"]] or [spelt(only)]
        assert (case["title"], folded, tokens) == (case["title"], case["folded"], expected)


def test_browser_marks_titles_and_labels_alike(phone: BrowserContext, address: str) -> None:
    """Tokens that ask for a title, a whole title or a label are among those of the index."""
    page = phone.new_page()
    page.goto(f"{address}/search/")
    title, whole, single, year = page.evaluate(
        """async () => {
            const { titlePhrase, wholeTitlePhrase, label } = await import("/static/js/bigrams.js");
            return [titlePhrase("标题"), wholeTitlePhrase("标题"), titlePhrase("题"), label("2021")];
        }"""
    )
    tokens = content_tokens("正文", ["标题"], ["2021"])
    assert {title, single, year, *whole.split()} <= set(tokens)
    assert whole.split() == [f"t{spelt(pair)}" for pair in (EDGE + "标", "标题", "题" + EDGE)]
    assert not {title, single, year} & set(content_tokens("标题2021", [], []))


def test_every_character_has_a_token_of_its_own() -> None:
    """A query of one character finds its own token, once a text; separators have none."""
    assert singles("公开 公") == [spelt("公"), spelt("开")]


def test_label_is_one_token() -> None:
    """A label is found as a whole and never inside another one."""
    assert label("政策文件") == f"u{spelt('政策文件')}"
    assert label("政策") not in content_tokens("", [], ["政策文件"])
