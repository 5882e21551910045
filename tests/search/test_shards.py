"""The index in shards: divided by years, the same for the same records, small, and complete."""

from __future__ import annotations

import gzip
import json
import multiprocessing
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from plugins.model.library import Library
from plugins.search import RECIPES, pagefind_service, shards
from plugins.search.engine_recipe import EngineRecipe
from plugins.search.pagefind_service import IndexingError, files_of_engine
from plugins.search.records import build_search
from plugins.search.shard_recipe import OVERLAP, PART, ShardRecipe, folded_pieces, parts_of
from plugins.search.shards import divided
from plugins.source_digest import source_digest


@pytest.fixture(scope="module")
def inputs(library: Library) -> Mapping[str, Any]:
    """The inputs of the shard with the most documents."""
    made = [shard for shard in build_search(library) if shard.recipe == "search_shard"]
    return max((shard.inputs for shard in made), key=lambda given: len(given["records"]))


def record(year: int, text: str = "正文") -> dict[str, Any]:
    """A record with what matters to the division."""
    return {"year": str(year), "text": text}


def data_of(script: bytes) -> Any:
    """What a script of data hands over."""
    return json.loads(script.removeprefix(b"found(").removesuffix(b")"))


def test_newest_year_is_a_shard_of_its_own() -> None:
    """A new document makes the shard of its year anew, and no other."""
    names = list(divided([record(2026), record(2025), record(2019), record(2026)]))
    assert names == ["2026", "2019-2025"]
    assert list(divided([record(2026)])) == ["2026"]
    assert divided([]) == {}


def test_older_years_are_joined_from_the_first_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where shards of older years begin and end does not change when a year is added."""
    monkeypatch.setattr(shards, "LARGEST", 25)
    years = [record(year, "十" * 10) for year in range(2018, 2026)]
    before, after = divided(years), divided([*years, record(2026)])
    assert list(before) == ["2025", "2024", "2022-2023", "2020-2021", "2018-2019"]
    assert list(after) == ["2026", "2024-2025", "2022-2023", "2020-2021", "2018-2019"]
    assert before["2018-2019"] == after["2018-2019"]


def test_shard_is_the_same_in_two_processes(inputs: Mapping[str, Any]) -> None:
    """Two worker processes that were started afresh make equal bytes."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        first, second = pool.map(ShardRecipe().make, [dict(inputs)] * 2)
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_columns_know_every_document(inputs: Mapping[str, Any]) -> None:
    """Days, lengths, names and the values of facets stand in the order of the records."""
    records = inputs["records"]
    columns = data_of(ShardRecipe().make(inputs)["documents.js"])
    assert columns["days"] == [record["day"] for record in records]
    assert columns["lengths"] == [len(" ".join(folded_pieces(record))) for record in records]
    kinds = columns["facets"]["kind"]
    named = [[kinds["values"][n] for n in of] for of in kinds["of"]]
    assert named == [record["facets"]["kind"] for record in records]


def test_parts_together_are_the_text_and_know_their_places() -> None:
    """Every 2,000 folded characters begin a part; a place is in the part that holds it, or at 0."""
    text = "，".join(f"第{n:04}条" for n in range(1000))
    places = [(text.index(f"第{n:04}条"), f"tiao-{n}", f"第{n}条") for n in (0, 500, 999)]
    whole = {"url": "/a/", "title": "题", "text": text, "places": places, "shown": {}}
    parts = list(parts_of(whole))
    assert len(parts) == -(-len(text) // PART) == 4
    assert (
        "".join(part["text"][: -OVERLAP or None] for part in parts[:-1]) + parts[-1]["text"] == text
    )
    assert [part["is_first"] for part in parts] == [True, False, False, False]
    assert [part["is_last"] for part in parts] == [False, False, False, True]
    for part in parts:
        for at, anchor, _label in part["places"]:
            number = int(anchor.removeprefix("tiao-"))
            assert at == 0 or part["text"][at:].startswith(f"第{number:04}条")
    assert [place[1] for place in parts[1]["places"]] == ["tiao-0", "tiao-500"]


def test_text_of_separators_alone_is_one_part() -> None:
    """A text without a word, and no text, are one part each."""
    for text in ("", "……\n——"):
        whole: dict[str, Any] = {
            "url": "/a/",
            "title": "题",
            "text": text,
            "places": [],
            "shown": {},
        }
        assert [part["text"] for part in parts_of(whole)] == [text]


def test_versions_cover_the_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change to the code that makes the index makes it anew; other inputs do not."""
    before = [recipe.version({}) for recipe in RECIPES]
    assert [recipe.version({"records": [1]}) for recipe in RECIPES] == before
    read = Path.read_bytes
    with monkeypatch.context() as next_build:
        next_build.setattr(Path, "read_bytes", lambda path: read(path) + b"# changed")
        source_digest.cache_clear()  # a process reads each source once
        after = {recipe.version({}) for recipe in RECIPES}
    source_digest.cache_clear()
    assert not after & set(before)


def test_engine_is_light() -> None:
    """What a browser loads before the first question is below 120 KB, the scripts compressed."""
    files = EngineRecipe().make({})
    own = (Path(__file__).parents[2] / "theme/static/js").glob("*.js")
    needed = [p.read_bytes() for p in own if p.stem not in ("settings", "offline_worker", "site")]
    scripts = sum(len(gzip.compress(source)) for source in (*needed, files["pagefind.js"]))
    assert scripts + len(files["wasm.unknown.pagefind"]) < 120_000


def test_other_version_of_the_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The index is written for one version of the engine; another may read it wrongly."""
    monkeypatch.setattr("plugins.search.engine_recipe.version", lambda _name: "9.9.9")
    with pytest.raises(IndexingError, match=r"1\.5\.2"):
        EngineRecipe().make({})


def test_absent_program_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pagefind's program the build says what to install."""
    absent = Mock(side_effect=FileNotFoundError)
    monkeypatch.setattr(pagefind_service, "get_executable", absent)
    with pytest.raises(IndexingError, match="pagefind-bin"):
        files_of_engine()


def test_program_that_ends_early_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that stops without an answer is never taken for an empty engine."""
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: "/bin/true")
    with pytest.raises(IndexingError, match="提前结束"):
        files_of_engine()
