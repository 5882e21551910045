"""The manifest: everything published, by path, size and hash."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.permanence import Permanence, make_manifest
from plugins.permanence.manifest import (
    is_site,
    parse_manifest,
    render_manifest,
    vanishing_pages,
)


@dataclass(frozen=True)
class File:
    """A published file."""

    sha256: str
    size: int


def publish(folder: Path, *paths: str) -> None:
    """Make a folder as a build would, with a manifest of ``paths``."""
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("文", "utf-8")
    data = make_manifest({path: File("11", 3) for path in paths})["manifest.json"]
    (folder / "manifest.json").write_bytes(data)


def test_manifest_lists_all_files_by_path() -> None:
    """Order of building does not show; path, size and SHA-256 do."""
    manifest = render_manifest({"b.html": File("22", 2), "a/中文.html": File("11", 1)})
    assert json.loads(manifest) == {
        "version": 1,
        "files": [
            {"path": "a/中文.html", "size": 1, "sha256": "11"},
            {"path": "b.html", "size": 2, "sha256": "22"},
        ],
    }
    again = render_manifest({"a/中文.html": File("11", 1), "b.html": File("22", 2)})
    assert again == manifest
    assert parse_manifest(manifest) == {"a/中文.html", "b.html"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"files": []}',
        b'{"version": 1, "files": [1]}',
        b'{"version": 1, "files": 1}',
        b'{"version": 1, "files": [{"path": "a"}]}',
        b'{"version": 2, "files": []}',
        b'{"version": "1.0", "manifest_version": 3, "name": "x"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_manifest_of_ours_is_none(data: bytes) -> None:
    """Damaged files and the manifests of others are none, and stop nothing."""
    assert parse_manifest(data) is None


def test_a_site_is_known_by_its_manifest_and_its_files(tmp_path: Path) -> None:
    """Some files may be missing or added; most of what is listed and of what is there must agree."""
    publish(tmp_path, "index.html", "a/index.html", "b/index.html", "c/index.html")
    assert is_site(tmp_path)
    (tmp_path / "a" / "index.html").unlink()
    (tmp_path / "notes.txt").touch()
    assert is_site(tmp_path)
    for name in ("b", "c"):
        (tmp_path / name / "index.html").unlink()
    assert not is_site(tmp_path)


def test_a_site_among_many_other_files_is_no_site(tmp_path: Path) -> None:
    """A manifest does not speak for files that it does not list."""
    publish(tmp_path, "index.html", "a/index.html")
    for number in range(3):
        (tmp_path / f"{number}.docx").touch()
    assert not is_site(tmp_path)


def test_a_folder_without_manifest_is_no_site(tmp_path: Path) -> None:
    """Neither an absent nor an empty folder, nor a file, is a site."""
    (tmp_path / "file").touch()
    assert not any(is_site(tmp_path / name) for name in ("", "file", "absent"))


def test_pages_and_books_that_would_vanish_are_named() -> None:
    """Pages and PDFs are permanent; parts of an index are not."""
    before = ["a/index.html", "b/index.html", "c/c.pdf", "search/index/x.pf_fragment"]
    assert vanishing_pages(before, ["a/index.html"]) == ["b/index.html", "c/c.pdf"]


def test_making_the_manifest_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The manifest may be made twice in a build; what vanished is said when the result is shown."""
    publish(tmp_path, "a/index.html", "b/index.html")
    context: dict[str, list[object]] = {}
    room = Permanence(context, str(tmp_path))
    room.generate_context()
    files = {"a/index.html": File("11", 3)}
    assert context["closing"] == [make_manifest]
    assert make_manifest(files) == make_manifest(files)
    assert capsys.readouterr().err == ""
    assert context["witnesses"] == [room.name_vanished]
    room.name_vanished(files)
    assert capsys.readouterr().err == "注意：已公布的 /b/ 已不再存在\n"
