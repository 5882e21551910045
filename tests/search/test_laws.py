"""Over an archive of real laws every term is found exactly, by both engines, as docs/search.md tells."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from docs.reports.measured_search import first_queries, first_results, served_compressed
from docs.reports.plain_scan import containing, folded_texts, names_of, not_first
from plugins.importing.corpus import write_corpus
from plugins.model.artifact import worked_out
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from plugins.search.index_artifacts import build_search
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive
from tests.search.conftest import ROOT, search_files

TERMS = REAL_ARCHIVE.with_name("terms.txt")
LIGHT = 60_000
"""How many bytes the median first query of the usual engine may fetch."""

pytestmark = [
    pytest.mark.nightly,
    needs_real_archive,
    pytest.mark.skipif(not TERMS.is_file(), reason=f"没有词表 {TERMS}"),
]
each_browser = pytest.mark.parametrize("old", [False, True], ids=["Pagefind", "lunr"])


@dataclass(frozen=True)
class Laws:
    """The records of all laws in the order of their numbers, and where they are searched."""

    records: list[dict[str, Any]]
    address: str


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laws]:
    """The search of a site of laws, without its pages."""
    folder = tmp_path_factory.mktemp("laws")
    write_corpus(REAL_ARCHIVE, folder / "content", None)
    library = read_library(folder / "content", folder / "cache", None).library
    library = relate(library)
    shutil.copytree(ROOT / "theme/static", folder / "site/static")
    files = search_files(library) | {"404.html": b"<!doctype html><html><head></head></html>"}
    for path, content in files.items():
        place = folder / "site" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    shards = [made for made in build_search(library) if made.recipe == "search_shard"]
    with served_compressed(folder / "site") as address:
        records = [record for made in shards for record in worked_out(made.inputs["records"])]
        yield Laws(records, address)


@each_browser
def test_every_term_is_found_exactly(browser: Browser, laws: Laws, old: bool) -> None:
    """Recall and precision are 1 for each term, and a first query is light."""
    terms = TERMS.read_text("utf-8").split()
    texts = folded_texts(laws.records)
    _, answers = first_queries(browser, laws.address, terms, old=old)
    wrong = [a.query for a in answers if a.found != containing(texts, a.query)]
    assert wrong == []
    assert sum(bool(answer.found) for answer in answers) > len(terms) / 2
    fetched = [answer.index_bytes + answer.text_bytes for answer in answers]
    assert old or statistics.median(fetched) <= LIGHT


@each_browser
def test_every_title_and_number_is_first(browser: Browser, laws: Laws, old: bool) -> None:
    """A whole title or number as a query puts its document first; one title is as good as another."""
    names = names_of(laws.records)
    first = first_results(browser, laws.address, list(names), old=old)
    assert not_first(laws.records, names, first) == []
    assert len(names) > len(laws.records) / 2
