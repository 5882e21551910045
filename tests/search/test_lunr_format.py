"""The postings for lunr: in parts that Python and the browser find alike."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.search.lunr_format import PART, lunr_files, number_of_parts, part_of

VENDORED = Path(__file__).parents[2] / "theme/static/vendor"
PARTS = {"mljfliah": 219, "snmok": 249, "tnmok": 233, "ggjiggjg": 105, "dokidfbnliah": 229}
"""The tokens of 政务, of 的 anywhere and in a title, of 20 and 𠮷务, and the part of 256 in which each is."""


def test_every_token_is_in_its_part() -> None:
    """The parts together are the postings, each token where it is looked for."""
    postings = {token: array("I", [number, 1]) for number, token in enumerate(PARTS)}
    files = lunr_files(postings, 4)
    assert list(files) == ["0.js", "1.js", "2.js", "3.js"]
    for number, script in enumerate(files.values()):
        told = json.loads(script.removeprefix(b"found(").removesuffix(b")"))
        assert told == {t: [*s] for t, s in postings.items() if part_of(t, 4) == number}


def test_tokens_of_a_part_are_in_order() -> None:
    """Lunr takes words only in order."""
    (script,) = lunr_files({token: array("I", [1]) for token in "bca"}, 1).values()
    assert script == b'found({"a":[1],"b":[1],"c":[1]})'


def test_vendored_script_is_complete() -> None:
    """The lunr in the browser is the version that was vendored, with its licence beside it."""
    script = (VENDORED / "lunr.min.js").read_text("utf-8")
    assert 'e.version="2.3.9"' in script
    assert "@license MIT" in script
    assert "Oliver Nightingale" in (VENDORED / "lunr-licence.txt").read_text("utf-8")


def test_part_of_a_token_is_the_same_in_python_and_browser(browser: Browser, address: str) -> None:
    """Both sides look for a token in the same part."""
    assert {token: part_of(token, 256) for token in PARTS} == PARTS
    page = browser.new_page()
    page.goto(f"{address}/search/")
    told = page.evaluate(
        """async (tokens) => {
            const { crc32 } = await import("/static/js/lunr_engine.js");
            return tokens.map((token) => crc32(token) % 256);
        }""",
        list(PARTS),
    )
    assert told == list(PARTS.values())
    page.close()


@pytest.mark.parametrize(
    ("characters", "parts"),
    [(0, 1), (PART, 1), (PART + 1, 2), (PART * 2 + 1, 4), (PART * 200, 256)],
)
def test_number_of_parts_grows_in_powers_of_two(characters: int, parts: int) -> None:
    """A document more seldom changes the number of parts, and with it every part."""
    assert number_of_parts(characters) == parts
