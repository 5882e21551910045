"""The index for lunr: in lunr's own form, in parts that Python and the browser find alike."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate
from pathlib import Path
from typing import Any

import lunr
import pytest
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.vector import Vector
from playwright.sync_api import Browser

from plugins.model.library import Library
from plugins.search.lunr_recipe import PART, LunrRecipe, lunr_inputs, part_of
from plugins.search.records import build_search
from plugins.search.shard_recipe import folded_pieces, tokens_of

VENDORED = Path(__file__).parents[2] / "theme/static/vendor"
PARTS = {"mljfliah": 219, "snmok": 249, "tnmok": 233, "ggjiggjg": 105, "dokidfbnliah": 229}
"""The tokens of 政务, of 的 anywhere and in a title, of 20 and 𠮷务, and the part of 256 in which each is."""


@pytest.fixture(scope="module")
def inputs(library: Library) -> Mapping[str, Any]:
    """The inputs of the index with the most documents."""
    made = [shard.inputs for shard in build_search(library) if shard.recipe == "search_lunr"]
    return max(made, key=lambda given: len(given["records"]))


def parts_of(inputs: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The parts of an index as lunr loads them, in order."""
    files = LunrRecipe().make(inputs)
    assert list(files) == [f"{number:x}.js" for number in range(inputs["parts"])]
    return [json.loads(f.removeprefix(b"found(").removesuffix(b")")) for f in files.values()]


def expected_places(record: Mapping[str, Any]) -> dict[str, list[int]]:
    """The places of the tokens of a record; single characters stand without."""
    tokens = tokens_of(folded_pieces(record))
    return {token: [] if token[0] in "st" else places for token, places in tokens.items()}


def places_from(steps: str) -> list[int]:
    """Places from their distances."""
    return list(accumulate(int(step, 36) for step in steps.split()))


def test_lunr_finds_what_was_put_in(inputs: Mapping[str, Any]) -> None:
    """The Python of lunr loads every part and finds each token in its documents, with its places."""
    found: list[dict[str, list[int]]] = [{} for _ in inputs["records"]]
    for part in parts_of(inputs):
        part["fieldVectors"] = [(f"t/{n}", []) for n in range(len(found))]
        index = Index.load(part)
        for token in index.inverted_index:
            query = index.create_query()
            query.term(token, use_pipeline=False)
            for result in index.query(query):
                metadata = result["match_data"].metadata[token]["t"]
                found[int(result["ref"])][token] = places_from(*metadata.get("p", [""]))
    assert found == [expected_places(record) for record in inputs["records"]]


def test_text_is_what_lunr_would_write(inputs: Mapping[str, Any]) -> None:
    """An index made of lunr's classes, and written by them, says the same as our text."""
    for part in parts_of(inputs):
        words = {token: dict(posting) for token, posting in part["invertedIndex"]}
        vectors = {ref: Vector(elements) for ref, elements in part["fieldVectors"]}
        made = Index(words, vectors, None, ["t"], Pipeline()).serialize()
        assert part == json.loads(json.dumps(made))
        assert [posting["_index"] for posting in words.values()] == list(range(len(words)))


def test_vendored_script_is_the_version_that_the_index_is_for() -> None:
    """The lunr in the browser is the one whose indexes our lunr writes, with its licence beside it."""
    script = (VENDORED / "lunr.min.js").read_text("utf-8")
    assert f'e.version="{lunr.__TARGET_JS_VERSION__}"' in script
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
    [(0, 1), (PART, 1), (PART + 1, 2), (PART * 2 + 1, 4), (4_000_000, 256)],
)
def test_number_of_parts_grows_in_powers_of_two(characters: int, parts: int) -> None:
    """A document more seldom changes the number of parts, and with it every part."""
    record = {"title": "题", "numbers": [], "text": "文" * characters, "day": "2026-11-22"}
    assert lunr_inputs([record])["parts"] == parts


def test_index_depends_on_words_alone(inputs: Mapping[str, Any]) -> None:
    """What says nothing of words (days, facets) makes no index anew."""
    assert {name for record in inputs["records"] for name in record} == {
        "title",
        "numbers",
        "text",
    }


def test_index_is_the_same_in_two_processes(inputs: Mapping[str, Any]) -> None:
    """Two worker processes that were started afresh make equal bytes."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        first, second = pool.map(LunrRecipe().make, [dict(inputs)] * 2)
    assert first == second
