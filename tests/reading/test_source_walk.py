"""The walk through the content folder: every file once, with what the file system says of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.reading.source_files import list_files, placed_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with a document, its attachment, a link to it, and leftovers."""
    folder = tmp_path / "content"
    (folder / "normative" / "2026" / "a").mkdir(parents=True)
    (folder / "site.yaml").write_text("name: 甲", "utf-8")
    (folder / "normative" / "2026" / "a.md").write_text("甲", "utf-8")
    (folder / "normative" / "2026" / "a" / "b.pdf").write_bytes(b"%PDF")
    (folder / "normative" / "2026" / "~$a.docx").write_bytes(b"")
    (folder / "normative" / ".DS_Store").write_bytes(b"")
    (folder / "normative" / "2026" / "c.md").symlink_to("a.md")
    return folder


def test_files_come_by_path_without_leftovers(folder: Path) -> None:
    """Files at any depth are listed by their paths in the folder, and what systems leave is not."""
    files, problems = list_files(folder, "content")
    assert problems == []
    assert [file.relative for file in files] == [
        "normative/2026/a.md",
        "normative/2026/a/b.pdf",
        "normative/2026/c.md",
        "site.yaml",
    ]
    assert [file.path for file in files] == [folder / file.relative for file in files]
    assert {file.shown for file in files} == {f"content/{file.relative}" for file in files}


def test_each_file_says_what_the_file_system_says(folder: Path) -> None:
    """The status of a file is what a look at its path would give; of a link, that of its target."""
    for file in list_files(folder, "content")[0]:
        assert file.status is not None
        now = file.path.stat()
        assert (file.status.st_size, file.status.st_ino) == (now.st_size, now.st_ino)
        assert file.status.st_mtime_ns == now.st_mtime_ns
        assert file.is_link == file.path.is_symlink()


@pytest.mark.skipif(
    os.name == "nt", reason="Windows is asked of each file, because a walk lies there"
)
def test_no_file_is_asked_for_twice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the walk has learnt is enough to place a file: no other look at it is taken."""
    (folder / "normative" / "2026" / "c.md").unlink()
    asked: list[object] = []
    for name in ("stat", "lstat"):
        look = getattr(os, name)
        monkeypatch.setattr(
            os, name, lambda path, look=look, **how: asked.append(path) or look(path, **how)
        )
    files, problems = placed_files(folder, "content")
    assert (len(files), problems, asked) == (3, [], [])
