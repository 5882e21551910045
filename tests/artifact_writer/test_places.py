"""Paths and folders that cannot be are refused in words that an editor understands."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from plugins.artifact_writer.places import check_output_place, check_paths, unwritable_refused
from plugins.problems import ContentRefused


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        (["a", "a"], [("a", "有 2 项内容都要公布在 /a")]),
        (["a", "a/b"], [("a/b", "/a 是一个文件，/a/b 却要放在它下面")]),
        (["a/b/c/d", "a/b"], [("a/b/c/d", "/a/b 是一个文件，/a/b/c/d 却要放在它下面")]),
        (["a", "a/"], [("a/", "/a 是一个文件，/a/ 却要放在它下面")]),
        (["a", "a/b", "b", "b"], [("a/b", "/a 是一个文件"), ("b", "有 2 项")]),
    ],
)
def test_paths_that_collide_are_all_named(paths: list[str], named: list[tuple[str, str]]) -> None:
    """A path taken twice, or by a file and a folder, is a problem with both paths in it."""
    with pytest.raises(ContentRefused) as refused:
        check_paths(paths)
    assert [p.code for p in refused.value.problems] == ["A103"] * len(named)
    for problem, (path, message) in zip(refused.value.problems, named, strict=True):
        assert problem.path == path
        assert message in problem.message


def test_paths_side_by_side_are_fine() -> None:
    """A folder may hold many things, and a name may begin like another."""
    check_paths(["a/b", "a/c", "ab", "a.html", "b/", "a/d/"])


def test_an_output_folder_among_the_sources_is_refused(tmp_path: Path) -> None:
    """The output lies outside of content, theme and program, and holds neither them nor the cache."""
    content, cache = tmp_path / "site" / "content", tmp_path / "site" / "cache"
    for output in (content, content / "output", tmp_path / "site", tmp_path, cache):
        with pytest.raises(ContentRefused) as refused:
            check_output_place(output, {"内容文件夹": content}, cache)
        assert [problem.code for problem in refused.value.problems] == ["A105"]
    for output in (tmp_path / "site" / "output", tmp_path / "site" / "content2", cache / "output"):
        check_output_place(output, {"内容文件夹": content}, cache)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "磁盘是只读的"),
        (errno.ENOTDIR, "路径中应是文件夹的地方是一个文件"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_said_with_its_place(number: int, reason: str) -> None:
    """The message names the folder and the reason; where the system names none, both candidates."""
    where = "/srv/site/index.html"
    for filename, path, also in ((where, where, reason), (None, "/srv/site", "/var/cache")):
        error = OSError(number, "Input/output error", filename)
        with (
            pytest.raises(ContentRefused) as refused,
            unwritable_refused(Path("/srv/site"), Path("/var/cache")),
        ):
            raise error
        (problem,) = refused.value.problems
        assert (problem.code, problem.path) == ("A104", path)
        assert problem.message.endswith(f"：{reason}")
        assert also in problem.message
