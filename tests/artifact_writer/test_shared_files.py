"""Files that two trees share by a link: they are never changed where they lie."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.artifact_writer.placing import Ground
from tests.artifact_writer.conftest import Write

Tree = Callable[[Path], dict[str, str]]


def no_links(*_arguments: object) -> None:
    """The link of a file system that has none."""
    raise PermissionError


@pytest.mark.parametrize("links", [True, False])
def test_an_unchanged_page_keeps_its_time(
    links: bool, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page has one time of change in all sites, so readers' browsers need not fetch it again."""
    if not links:
        monkeypatch.setattr("os.link", no_links)
    seen = set()
    for turn in range(4):
        write({"index.html": "家", "a/index.html": f"第{turn}版"})
        status = (tmp_path / "output" / "index.html").stat()
        assert status.st_nlink == (2 if links and turn else 1)
        seen.add(status.st_mtime_ns)
    assert len(seen) == 1


@pytest.mark.parametrize("hidden", [True, False])
def test_a_page_that_somebody_edits_where_it_lies_is_put_right_in_both_trees(
    hidden: bool, write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """Who writes into a published page writes into both trees; each is right when it is published."""
    for turn in range(3):
        write({"index.html": "家", "a/index.html": f"第{turn}版"})
    tree = tmp_path / (".output.previous" if hidden else "output")
    with (tree / "index.html").open("r+b") as file:
        file.write("坏".encode())
    for turn in range(3, 6):
        write({"index.html": "家", "a/index.html": f"第{turn}版"})
        assert tree_of(tmp_path / "output")["index.html"] == "家"
        assert tree_of(tmp_path / "output")["a/index.html"] == f"第{turn}版"


def test_what_is_in_the_way_goes(tmp_path: Path) -> None:
    """A file, a folder or a link at a place, or a file above it, gives way to a new file."""
    ground = Ground(str(tmp_path / "tree"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("我的文章", "utf-8")
    ground.write("a", b"1")
    ground.write("a/b/c", b"2")
    ground.write("a/b", b"3")
    (tmp_path / "tree" / "link").symlink_to(elsewhere / "kept")
    ground.write("link", b"4")
    ground.take("a", ground.place("link"))
    assert (tmp_path / "tree" / "a").read_bytes() == b"4"
    assert (elsewhere / "kept").read_text("utf-8") == "我的文章"


def test_a_new_file_is_new_even_where_an_old_one_lay(tmp_path: Path) -> None:
    """Another name of the old file keeps the old bytes."""
    ground = Ground(str(tmp_path))
    ground.write("a", b"old")
    os.link(ground.place("a"), ground.place("b"))
    ground.write("a", b"new")
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"new", b"old"]
