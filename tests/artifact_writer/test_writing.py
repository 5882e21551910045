"""The writer: only what is new is made, and the output changes as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.artifact_writer.store import Files
from plugins.artifact_writer.writing import SiteWriter
from plugins.model.artifact import Artifact, Recipe
from plugins.permanence import make_manifest
from plugins.permanence.manifest import parse_manifest
from plugins.problems import ContentRefused
from tests.artifact_writer.conftest import Write

Echo = Callable[[str, object], Artifact]
Tree = Callable[[Path], dict[str, str]]


def test_a_site_is_written_whole(write: Write, tmp_path: Path, tree_of: Tree) -> None:
    """Files and trees stand at their paths, and the manifest knows them all."""
    assert write({"index.html": "家", "search/": ["a", "b"]}) == (
        ["index.html", "search/"],
        0,
        True,
    )
    files = tree_of(tmp_path / "output")
    assert parse_manifest(files.pop("manifest.json").encode()) == files.keys()
    assert files == {"index.html": "家", "search/a.txt": "a", "search/b.txt": "b"}


def test_nothing_is_made_twice(write: Write, tmp_path: Path) -> None:
    """A second build of the same site makes nothing and leaves the output alone."""
    write({"index.html": "家", "a/index.html": "甲"})
    before = (tmp_path / "output").stat().st_ino
    assert write({"index.html": "家", "a/index.html": "甲"}) == ([], 2, False)
    assert (tmp_path / "output").stat().st_ino == before


def test_only_what_changed_is_made(write: Write, tmp_path: Path, tree_of: Tree) -> None:
    """One changed text is one artifact made; what is gone from the site is gone from the output."""
    write({"index.html": "家", "a/index.html": "甲", "b/index.html": "乙"})
    assert write({"index.html": "家", "a/index.html": "丙"}) == (["a/index.html"], 1, True)
    assert tree_of(tmp_path / "output").keys() == {"index.html", "a/index.html", "manifest.json"}
    assert not (tmp_path / "output" / "b").exists()


def test_going_back_and_forth_is_right_each_time(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """The two trees that are exchanged never mix: ten builds by turns show their own site."""
    for turn in range(10):
        texts = {"index.html": f"第{turn % 3}版", f"only-{turn % 2}/index.html": "x"}
        write(texts)
        assert tree_of(tmp_path / "output").items() >= texts.items()
        assert len(tree_of(tmp_path / "output")) == 3


def test_a_file_becomes_a_folder_and_a_folder_a_file(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """A path may be a page in one site and lead to pages in another, and change back."""
    kept: dict[str, object] = {"index.html": "家"}
    sites = [
        kept | {"d": "丁"},
        kept | {"d/e.html": "戊", "d/f/g.html": "己"},
        kept | {"d/f": "庚", "d/e.html/h": "辛"},
        kept,
    ]
    for turn in (0, 1, 2, 0, 3, 1, 0, 2, 1, 2, 3, 2, 0, 1, 1, 0):
        write(sites[turn])
        files = tree_of(tmp_path / "output")
        files.pop("manifest.json")
        assert files == sites[turn]


def test_a_new_version_of_a_recipe_makes_again(
    site_writer: SiteWriter, recipe: Any, make_echo: Echo
) -> None:
    """The same inputs with another recipe are another artifact."""
    artifacts = [make_echo("index.html", "家")]

    def made_by(recipe: Recipe) -> tuple[str, ...]:
        return site_writer.write(artifacts, {"echo": recipe}, [make_manifest]).made

    assert made_by(recipe) == ("index.html",)
    assert made_by(recipe) == ()
    assert made_by(replace(recipe, code="2")) == ("index.html",)


def test_a_failing_artifact_leaves_the_old_site(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """When one artifact cannot be made, nothing of the published site changes."""
    write({"index.html": "旧"})
    before = tree_of(tmp_path / "output")
    with pytest.raises(RuntimeError, match="cannot be made"):
        write({"index.html": "新", "a/index.html": "fail"})
    assert tree_of(tmp_path / "output") == before


def test_many_artifacts_are_made_by_workers(write: Write, tmp_path: Path, tree_of: Tree) -> None:
    """More than a handful goes through worker processes with the same result."""
    texts: dict[str, object] = {f"{n}/index.html": f"第{n}页" for n in range(300)}
    made, kept, changed = write(texts)
    assert (len(made), kept, changed) == (300, 0, True)
    assert tree_of(tmp_path / "output").items() >= texts.items()


@pytest.mark.parametrize("nonsense", ["", "[]", '{"": 1}', '{"index.html": [1]}'])
def test_a_damaged_note_costs_only_time(
    nonsense: str, write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """Notes that cannot be read, or that say something foolish, are not trusted."""
    write({"index.html": "家"})
    (note,) = (tmp_path / "cache" / "trees").iterdir()
    note.write_text(nonsense, "utf-8")
    assert write({"index.html": "家"}) == ([], 1, False)
    note.write_text(nonsense, "utf-8")
    write({"index.html": "家", "a.html": "甲"})
    assert tree_of(tmp_path / "output")["index.html"] == "家"


def test_a_file_changed_in_the_output_is_put_right(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """Who edits, adds or deletes files in the output finds the right ones after the next build."""
    write({"index.html": "家", "a/index.html": "甲"})
    (tmp_path / "output" / "index.html").write_text("坏", "utf-8")
    (tmp_path / "output" / "a" / "index.html").unlink()
    (tmp_path / "output" / "stray.html").write_text("多余", "utf-8")
    write({"index.html": "家", "a/index.html": "甲"})
    assert set(tree_of(tmp_path / "output")) == {"index.html", "a/index.html", "manifest.json"}
    assert tree_of(tmp_path / "output")["index.html"] == "家"


def test_two_artifacts_may_not_claim_one_path(
    site_writer: SiteWriter, recipe: Recipe, make_echo: Echo
) -> None:
    """Two things at one place are a problem that is told, and are not decided by order."""
    twice = [make_echo("a/index.html", "甲"), make_echo("a/index.html", "乙")]
    inside = [make_echo("a/", ["b"]), make_echo("a/b.txt", "乙")]
    below = [make_echo("a/", ["b"]), make_echo("a/b.txt/c.html", "乙")]
    for artifacts, path in ((twice, "a/index.html"), (inside, "a/b.txt"), (below, "a/b.txt")):
        with pytest.raises(ContentRefused) as refused:
            site_writer.write(artifacts, {"echo": recipe})
        assert [p.code for p in refused.value.problems] == ["A103"]
        assert f"/{path}" in refused.value.problems[0].message


def test_no_artifact_may_stand_where_a_closing_file_stands(
    site_writer: SiteWriter, recipe: Recipe, make_echo: Echo
) -> None:
    """The manifest does not silently replace a page of its name."""
    with pytest.raises(ContentRefused, match="1 处错误"):
        site_writer.write([make_echo("manifest.json", "甲")], {"echo": recipe}, [make_manifest])


def test_the_report_names_all_that_is_published(
    site_writer: SiteWriter, recipe: Recipe, make_echo: Echo, tmp_path: Path, tree_of: Tree
) -> None:
    """Whoever is shown the result of a build sees kept, new and closing files, not only what is new."""
    site_writer.write([make_echo("a.html", "甲")], {"echo": recipe}, [make_manifest])
    artifacts = [make_echo("a.html", "甲"), make_echo("b.html", "乙")]
    files: Files = site_writer.write(artifacts, {"echo": recipe}, [make_manifest]).files
    assert files.keys() == tree_of(tmp_path / "output").keys()
    assert files.keys() == {"a.html", "b.html", "manifest.json"}


def test_inputs_that_are_no_plain_data_are_refused(
    site_writer: SiteWriter, recipe: Recipe, make_echo: Echo
) -> None:
    """An input that cannot be fingerprinted cannot be kept."""
    with pytest.raises(TypeError):
        site_writer.write([make_echo("a", object())], {"echo": recipe})


@pytest.mark.parametrize("needed", ["b.html", "c/d.txt"])
def test_what_needs_others_is_needed_by_none(
    site_writer: SiteWriter, recipe: Recipe, make_echo: Echo, needed: str
) -> None:
    """An artifact that asks for a file of which nothing is known yet is a mistake that is told."""
    artifacts = [
        replace(make_echo("a.html", "甲"), needs=(needed,)),
        replace(make_echo("b.html", "乙"), needs=("e.pdf",)),
        replace(make_echo("c/", ["d"]), needs=("e.pdf",)),
        make_echo("e.pdf", "丙"),
    ]
    with pytest.raises(ValueError, match=f"a.html needs {needed}"):
        site_writer.write(artifacts, {"echo": recipe})
