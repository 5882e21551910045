"""The search index as files: complete, small, and the same for the same records."""

from __future__ import annotations

import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from plugins.model.library import Library
from plugins.search import pagefind_service
from plugins.search.pagefind_recipe import PagefindRecipe
from plugins.search.pagefind_service import IndexingError, IndexRecord, make_index
from plugins.search.records import build_search


@pytest.fixture(scope="module")
def inputs(library: Library) -> dict[str, Any]:
    """The inputs of the library's index."""
    (artifact,) = build_search(library)
    return dict(artifact.inputs)


def test_index_is_the_same_in_two_processes(inputs: dict[str, Any]) -> None:
    """Two worker processes that were started afresh make equal bytes."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        first, second = pool.map(PagefindRecipe().make, [inputs, inputs])
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_index_has_a_fragment_a_document_and_nothing_unneeded(inputs: dict[str, Any]) -> None:
    """The folder holds the engine, the index and one fragment a document, under 200 KB besides."""
    files = PagefindRecipe().make(inputs)
    fragments = [path for path in files if path.startswith("fragment/")]
    engine = sum(len(files[path]) for path in files if "/" not in path)
    assert len(fragments) == len(inputs["records"])
    assert not [path for path in files if path.endswith((".css", "-ui.js"))]
    assert engine < 200_000


def test_choices_name_kinds_and_years(inputs: dict[str, Any]) -> None:
    """Readers may choose among the kinds and years that there are, and no others."""
    choices = json.loads(PagefindRecipe().make(inputs)["choices.json"])
    assert choices == {
        "kinds": ["政策文件", "规划计划"],
        "years": ["2026", "2025", "2021", "2020", "2016"],
    }


def test_fragment_gets_a_new_name_when_only_punctuation_changes(inputs: dict[str, Any]) -> None:
    """A browser that keeps files for ever never shows an old text under an old name."""
    record = dict(inputs["records"][0])
    changed = record | {"text": record["text"].replace("，", "；")}
    assert changed != record
    names = [set(PagefindRecipe().make({"records": [given]})) for given in (record, changed)]
    assert not [path for path in names[0] & names[1] if path.startswith("fragment/")]


def test_recipe_version_covers_its_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change to the code that makes the index makes it anew; other inputs do not."""
    recipe = PagefindRecipe()
    before = recipe.version({})
    assert recipe.version({"records": [1]}) == before
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b"# changed")
    assert recipe.version({}) != before


def test_absent_program_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pagefind's program the build says what to install."""
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: None)
    with pytest.raises(IndexingError, match="pagefind-bin"):
        make_index([IndexRecord("a", ("b",), 0)])


def test_program_that_ends_early_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that stops without an answer is never taken for an empty index."""
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: "/bin/true")
    with pytest.raises(IndexingError, match="提前结束"):
        make_index([IndexRecord("a", ("b",), 0)])
