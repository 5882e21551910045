"""The output folder: nobody else's files are lost, and an exchange ends with one site or the other."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.artifact_writer.exchange import swap_in_one_step
from plugins.artifact_writer.tree import UNFINISHED
from plugins.artifact_writer.writing import SiteWriter
from plugins.problems import ContentRefused
from tests.artifact_writer.conftest import Write, open_writer, write_texts

Tree = Callable[[Path], dict[str, str]]

EXTENSION = {"manifest_version": 3, "name": "我的扩展", "version": "1.0"}
LIKE_OURS = {
    "version": 1,
    "files": [{"path": f"{n}.js", "size": 1, "sha256": ""} for n in range(9)],
}


def never_in_one_step(_one: Path, _other: Path) -> bool:
    """The exchange of a system that has none."""
    return False


def fill(folder: Path, manifest: object = None) -> None:
    """Make a folder with somebody's work in it."""
    folder.mkdir()
    (folder / "论文.docx").write_text("我的文章", "utf-8")
    if manifest is not None:
        (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")


@pytest.mark.parametrize("manifest", [None, EXTENSION, LIKE_OURS, [], {"version": 1, "files": []}])
def test_a_folder_of_somebody_else_is_not_replaced(
    manifest: object, write: Write, tmp_path: Path
) -> None:
    """A folder that holds other files than a site is refused, whatever its manifest.json is."""
    output = tmp_path / "output"
    fill(output, manifest)
    for _ in range(2):
        with pytest.raises(ContentRefused) as refused:
            write({"index.html": "家"})
    assert [problem.code for problem in refused.value.problems] == ["A101"]
    assert "没有写入" in refused.value.problems[0].message
    assert (output / "论文.docx").read_text("utf-8") == "我的文章"
    assert not (output / "index.html").exists()


def test_a_site_copied_among_other_files_is_not_replaced(write: Write, tmp_path: Path) -> None:
    """A manifest of ours speaks for the files that it lists, not for many others beside them."""
    write({"index.html": "家", "a/index.html": "甲"})
    for n in range(5):
        (tmp_path / "output" / f"{n}.docx").write_text("我的文章", "utf-8")
    with pytest.raises(ContentRefused):
        write({"index.html": "新"})


@pytest.mark.parametrize("hidden", ["previous", "leaving"])
def test_a_hidden_folder_of_somebody_else_is_not_emptied(
    hidden: str, write: Write, tmp_path: Path
) -> None:
    """A name is no proof: ``.output.previous`` and ``.output.leaving`` must be ours too."""
    write({"index.html": "旧"})
    fill(tmp_path / f".output.{hidden}", EXTENSION)
    with pytest.raises(ContentRefused) as refused:
        write({"index.html": "新"})
    assert f".output.{hidden}" in refused.value.problems[0].path
    assert (tmp_path / f".output.{hidden}" / "论文.docx").is_file()
    assert (tmp_path / "output" / "index.html").read_text("utf-8") == "旧"


def test_a_file_or_link_is_no_output_folder(write: Write, tmp_path: Path) -> None:
    """A file at the place of the output is refused; so is a link at that of the hidden folder."""
    output = tmp_path / "output"
    output.write_text("我的文章", "utf-8")
    with pytest.raises(ContentRefused):
        write({"index.html": "家"})
    assert output.read_text("utf-8") == "我的文章"
    output.unlink()
    (tmp_path / ".output.previous").symlink_to(tmp_path / "nowhere")
    with pytest.raises(ContentRefused):
        write({"index.html": "家"})


def test_a_tree_left_unfinished_is_known_as_ours(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """What a stopped build left of the hidden tree stops no later build, and is not published."""
    write({"index.html": "旧"})
    previous = tmp_path / ".output.previous"
    previous.mkdir()
    for name in (UNFINISHED, "index.html", "half/made.html"):
        (previous / name).parent.mkdir(exist_ok=True)
        (previous / name).write_text("半", "utf-8")
    write({"index.html": "新"})
    assert tree_of(tmp_path / "output").keys() == {"index.html", "manifest.json"}
    assert (tmp_path / "output" / "index.html").read_text("utf-8") == "新"


def test_links_in_the_output_are_replaced_and_what_they_lead_to_stays(
    write: Write, tmp_path: Path, tree_of: Tree
) -> None:
    """A link to a folder, put into the output by somebody, is a stray file like others."""
    write({"index.html": "家", "a/index.html": "甲"})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "output" / "link").symlink_to(elsewhere)
    shutil.rmtree(tmp_path / "output" / "a")
    (tmp_path / "output" / "a").symlink_to(elsewhere)
    write({"index.html": "家", "a/index.html": "甲"})
    write({"index.html": "家", "a/index.html": "乙"})
    assert tree_of(tmp_path / "output").keys() == {"index.html", "a/index.html", "manifest.json"}
    assert not (tmp_path / "output" / "a").is_symlink()
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges in one step")
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    """Linux exchanges two folders; when one is missing nothing is done."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert swap_in_one_step(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "one" / "two").is_file()
    assert (tmp_path / "two" / "one").is_file()
    assert not swap_in_one_step(tmp_path / "one", tmp_path / "three")
    assert (tmp_path / "one").is_dir()


def test_without_a_step_for_it_the_exchange_is_made_by_renaming(
    tmp_path: Path, tree_of: Tree
) -> None:
    """A system that cannot exchange folders gets the same sites, and nothing is left aside."""
    writer = open_writer(tmp_path, never_in_one_step)
    for text in ("一", "二", "三"):
        write_texts(writer, {"index.html": text, f"{text}/index.html": text})
        assert tree_of(tmp_path / "output")[f"{text}/index.html"] == text
        assert len(tree_of(tmp_path / "output")) == 3
    assert not (tmp_path / ".output.leaving").exists()


def test_a_renaming_that_fails_brings_the_old_site_back(tmp_path: Path, tree_of: Tree) -> None:
    """When the new tree cannot be put in place, the old one stands there again."""

    def lose_the_new(_folder: Path, new: Path) -> bool:
        shutil.rmtree(new)
        return False

    write_texts(open_writer(tmp_path), {"index.html": "旧"})
    with pytest.raises(FileNotFoundError):
        write_texts(open_writer(tmp_path, lose_the_new), {"index.html": "新"})
    assert tree_of(tmp_path / "output")["index.html"] == "旧"
    assert not (tmp_path / ".output.leaving").exists()


@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_exchange_that_was_broken_off_is_finished(
    step: int, write: Write, site_writer: SiteWriter, tmp_path: Path, tree_of: Tree
) -> None:
    """Between the renamings of an exchange the site may be away; to prepare brings it back."""
    write({"index.html": "旧"})
    write({"index.html": "新"})
    output, previous = tmp_path / "output", tmp_path / ".output.previous"
    output.rename(tmp_path / ".output.leaving")
    if step > 1:
        previous.rename(output)
    if step > 2:  # somebody brought it back by hand before
        shutil.copytree(output, previous)
    site_writer.prepare()
    assert tree_of(output)["index.html"] == ("新" if step == 1 else "旧")
    assert not (tmp_path / ".output.leaving").exists()
    write({"index.html": "新"})
    assert tree_of(output)["index.html"] == "新"
