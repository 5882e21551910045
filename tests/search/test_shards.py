"""The index in shards: divided by months, the same for the same records, small, and complete."""

from __future__ import annotations

import gzip
import json
import multiprocessing
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from plugins.model.artifact import Artifact, worked_out
from plugins.model.document import Document
from plugins.model.library import Library, newest_first
from plugins.model.relation import Force, Relation
from plugins.reading.content_folder import read_content
from plugins.search import RECIPES, pagefind_service, shards
from plugins.search.engine_recipe import EngineRecipe
from plugins.search.index_artifacts import build_search
from plugins.search.pagefind_service import IndexingError, files_of_engine
from plugins.search.records import record_of
from plugins.search.shard_recipe import OVERLAP, PART, ShardRecipe, folded_pieces, parts_of
from plugins.search.shards import divided
from plugins.source_digest import source_digest
from tests.filled_records import filled_library
from tests.search.conftest import make_document
from tests.search.one_of_each import CATALOG, ISSUE, NOTICE, library_of


@pytest.fixture(scope="module")
def inputs(library: Library) -> Mapping[str, Any]:
    """The inputs of the shard with the most documents."""
    made = [{**shard.inputs, "records": records_of(shard)} for shard in shards_of(library)]
    return max(made, key=lambda given: len(given["records"]))


def shards_of(library: Library) -> list[Artifact]:
    """The shards among what the search publishes."""
    return [made for made in build_search(library) if made.recipe == "search_shard"]


def records_of(shard: Artifact) -> list[dict[str, Any]]:
    """The records of a shard, worked out."""
    records: list[dict[str, Any]] = worked_out(shard.inputs["records"])
    return records


def of_day(year: int, month: int, day: int = 1, size: int = 10) -> Document:
    """A document with what matters to the division."""
    name = f"normative/{year}/{month}-{day}"
    return replace(
        make_document(name, "样例", "", sign_date=date(year, month, day)), size=size, digest=name
    )


def months(*documents: Document) -> dict[str, list[str]]:
    """The ids of the documents of each shard, without their kind."""
    divided_ = divided(newest_first(documents))
    return {name: [own.id.partition("/")[2] for own in run] for name, run in divided_.items()}


def data_of(script: bytes) -> Any:
    """What a script of data hands over."""
    return json.loads(script.removeprefix(b"found(").removesuffix(b")"))


def test_months_are_joined_from_the_first_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where shards begin and end does not change when a newer month is added."""
    monkeypatch.setattr(shards, "LARGEST", 25)
    older = [of_day(2025, month) for month in (2, 3, 4, 4, 6)]
    assert months(*older) == {
        "2025-06": ["2025/6-1"],
        "2025-04": ["2025/4-1", "2025/4-1"],
        "2025-02_2025-03": ["2025/3-1", "2025/2-1"],
    }
    assert months(*older, of_day(2026, 1)) == {
        "2025-06_2026-01": ["2026/1-1", "2025/6-1"],
        "2025-04": ["2025/4-1", "2025/4-1"],
        "2025-02_2025-03": ["2025/3-1", "2025/2-1"],
    }
    assert months() == {}


def test_month_is_never_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """A month that is larger than a shard should be is one by itself; the newest day comes first."""
    monkeypatch.setattr(shards, "LARGEST", 25)
    days = [of_day(2025, 2, day) for day in (1, 2, 3)]
    assert months(of_day(2025, 1), *days, of_day(2025, 3)) == {
        "2025-03": ["2025/3-1"],
        "2025-02": ["2025/2-3", "2025/2-2", "2025/2-1"],
        "2025-01": ["2025/1-1"],
    }


def test_shards_grow_before_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large archive has larger shards: a browser asks every one of them."""
    monkeypatch.setattr(shards, "LARGEST", 10)
    monkeypatch.setattr(shards, "MOST", 3)
    assert len(months(*(of_day(2025, month) for month in (1, 2, 3)))) == 3
    assert len(months(*(of_day(2025, month) for month in (1, 2, 3, 4)))) == 2


@pytest.mark.parametrize(
    "library_made",
    [
        lambda: library_of(
            CATALOG,
            ISSUE,
            NOTICE,
            relations=(
                Relation(ISSUE.id, "contains", NOTICE.id),
                Relation(NOTICE.id, "published_in", ISSUE.id),
                Relation(NOTICE.id, "based_on", "国办发〔2019〕54号"),
            ),
            force={NOTICE.id: Force("尚未生效")},
        ),
        filled_library,
    ],
    ids=["one of each", "filled"],
)
def test_shard_needs_no_more_than_its_surroundings(library_made: Any) -> None:
    """Records that a worker makes of a part of the library are those of the whole library."""
    library = library_made()
    made = [record for shard in shards_of(library) for record in records_of(shard)]
    assert made == [record_of(own, library) for own in newest_first(library.documents)]


def test_change_of_a_document_makes_its_own_shard_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of a shard changes with a document in it, and those of the other shards do not."""
    monkeypatch.setattr(shards, "LARGEST", 10)
    documents = [of_day(2025, month) for month in (1, 2, 3)]
    changed = [documents[0], replace(documents[1], digest="changed"), documents[2]]
    before, after = ([own.path for own in shards_of(library_of(*d))] for d in (documents, changed))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


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


def test_documents_that_were_read_know_their_size() -> None:
    """The division rests on sizes: each document of the sample county has at least that of its text."""
    documents = read_content(Path(__file__).parents[2] / "content").documents
    assert len(documents) > 20
    assert all(own.size >= len(own.markdown.encode()) > 0 for own in documents)
