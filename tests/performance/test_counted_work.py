"""What a build does after a change, counted: a regression shows here on every machine alike."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.performance import bench_site
from tests.performance.bench_site import Bench
from tests.performance.counted_build import Work, counted_build
from tests.performance.makers import PAGES_ONLY, WITH_SEARCH, own_environment

DOCUMENTS = 60

MOST_MADE = {"nothing": 0, "text": 1, "title": 13}
"""Artifacts that a change costs: of a text the page, of a title the lists in which it stands too."""

MOST_MADE_TO_SEARCH = 3
"""What a text costs with search: the page, the shard of its month, and the list of shards."""

MOST_COMPILED = {"nothing": 4, "text": 32, "title": 36}
"""Templates that a change may have compiled."""

MOST_OFFICES = 4
"""How many sources a build opens beside the documents that are new: what tells of the site."""

MOST_KEPT = 24
"""How many files of the cache a build opens after a change, and two for each artifact that it makes."""

SECONDS_TO_BE_OLD = 2.1
"""What changed more lately than that is looked at again: it may have changed within a tick."""

CHANGES = ("nothing", "text", "title", "template")


@pytest.fixture(scope="module")
def works(bench: Bench) -> Mapping[str, Work]:
    """The work of a build from nothing, and of one after each change."""
    content, output = bench.edited_content(DOCUMENTS), bench.fresh("counted")
    document = bench_site.some_document(content)
    time.sleep(SECONDS_TO_BE_OLD)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in own_environment(bench.fresh("root"), bench.theme).items():
            patch.setenv(name, value)
        done = {"cold": _counted(content, output), "nothing": _counted(content, output)}
        bench_site.edit_text(document, "样例修改。")
        done["text"] = _counted(content, output)
        bench_site.edit_title(document, "再次")
        done["title"] = _counted(content, output)
        bench_site.edit_template(bench.theme, "样例")
        done["template"] = _counted(content, output)
        done["with workers"] = counted_build(content, output, PAGES_ONLY, alone=False)
    return done


def _counted(content: Path, output: Path) -> Work:
    return counted_build(content, output, PAGES_ONLY)


def sources(bench: Bench) -> int:
    """How many files the content has."""
    return sum(len(files) for _, _, files in os.walk(bench.folder / f"edited-{DOCUMENTS}"))


def test_a_text_makes_its_page_and_a_shard(bench: Bench) -> None:
    """After a change of one text a site with search makes a page, a shard and the list of shards."""
    content, output = bench.edited_content(DOCUMENTS + 1), bench.fresh("searched")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in own_environment(bench.fresh("root"), bench.theme).items():
            patch.setenv(name, value)
        cold = counted_build(content, output, WITH_SEARCH)
        bench_site.edit_text(bench_site.some_document(content), "样例修改。")
        assert counted_build(content, output, WITH_SEARCH).made == MOST_MADE_TO_SEARCH < cold.made


@pytest.mark.parametrize("change", MOST_MADE)
def test_a_change_makes_only_what_shows_it(works: Mapping[str, Work], change: str) -> None:
    """After a change a build makes the pages that show it, and no other."""
    made = works[change].made
    assert made <= MOST_MADE[change]
    assert bool(made) == (change != "nothing")


def test_a_template_makes_only_its_pages(works: Mapping[str, Work], bench: Bench) -> None:
    """A changed template has made anew as many pages as use it, and no other."""
    issues = len(list((bench.folder / f"edited-{DOCUMENTS}").glob("bulletins/*/*.md")))
    assert 0 < works["template"].made == issues


def test_a_build_from_nothing_makes_a_page_a_document(works: Mapping[str, Work]) -> None:
    """The first build makes more artifacts than there are documents: what is counted is the work."""
    assert works["cold"].made > DOCUMENTS


@pytest.mark.parametrize("change", ["cold", *CHANGES])
def test_sources_are_read_once_and_only_new_ones(
    works: Mapping[str, Work], bench: Bench, change: str
) -> None:
    """A build from nothing opens each source once, and one after a change only what has changed."""
    new = sources(bench) if change == "cold" else 1
    assert works[change].opened["content"] <= new + MOST_OFFICES


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_opens_few_kept_files(works: Mapping[str, Work], change: str) -> None:
    """After a change a build opens the files that keep what is known, not one a document."""
    assert 0 < works[change].opened["cache"] <= MOST_KEPT + 2 * works[change].made


@pytest.mark.parametrize("change", MOST_COMPILED)
def test_only_needed_templates_are_compiled(works: Mapping[str, Work], change: str) -> None:
    """A build compiles the templates of the pages that it makes, each once."""
    assert works[change].compiled <= MOST_COMPILED[change] <= works["cold"].compiled


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_hashes_fewer_bytes(works: Mapping[str, Work], change: str) -> None:
    """After a change a build hashes fewer bytes than the first one."""
    assert 0 < works[change].hashed < works["cold"].hashed


@pytest.mark.parametrize("change", ["nothing", "with workers"])
def test_no_process_is_started_for_little_work(works: Mapping[str, Work], change: str) -> None:
    """A build with nothing to make starts no worker, on a machine with many processors too."""
    assert works[change].started == 0
