"""What a build does after a change, counted: a regression shows here on every machine alike."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.performance import bench_site
from tests.performance.bench_site import Bench
from tests.performance.counted_build import Work, counted_build
from tests.performance.makers import PAGES_ONLY, own_environment

DOCUMENTS = 60

MOST_MADE = {"nothing": 0, "text": 7, "title": 13}
"""Artifacts that a change may cost: the page of the document, and the lists in which it stands."""

MOST_COMPILED = {"nothing": 4, "text": 40, "title": 40}
"""Templates that a change may have compiled."""

MOST_READINGS = 3
"""How often a build may open each of its sources, the walk through the folder included."""

MOST_KEPT = DOCUMENTS // 2
"""How many files of the cache a build may open after a change."""

CHANGES = ("nothing", "text", "title", "template")


@pytest.fixture(scope="module")
def works(bench: Bench) -> Mapping[str, Work]:
    """The work of a build from nothing, and of one after each change."""
    content, output = bench.edited_content(DOCUMENTS), bench.fresh("counted")
    document = bench_site.some_document(content)
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
def test_sources_are_read_a_few_times_at_most(
    works: Mapping[str, Work], bench: Bench, change: str
) -> None:
    """No build opens its sources again and again."""
    assert works[change].opened["content"] <= MOST_READINGS * sources(bench)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_opens_few_kept_files(works: Mapping[str, Work], change: str) -> None:
    """After a change a build opens the files that keep what is known, not one a document."""
    assert 0 < works[change].opened["cache"] < MOST_KEPT


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
