"""The manifest: everything published, by path, size and hash."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.permanence import Permanence, make_manifest, name_vanished
from plugins.permanence.manifest import (
    parse_manifest,
    read_manifest,
    render_manifest,
    vanishing_pages,
)


@dataclass(frozen=True)
class File:
    """A published file."""

    sha256: str
    size: int


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
    assert (
        manifest.decode() == json.dumps(json.loads(manifest), ensure_ascii=False, indent=1) + "\n"
    )
    assert json.loads(render_manifest({})) == {"version": 1, "files": []}
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


def test_a_folder_without_manifest_lists_nothing(tmp_path: Path) -> None:
    """Neither an absent nor an empty folder, nor a file, has a list of ours."""
    (tmp_path / "file").touch()
    assert [read_manifest(tmp_path / name) for name in ("", "file", "absent")] == [None] * 3


def test_pages_and_books_that_would_vanish_are_named() -> None:
    """Pages and PDFs are permanent; parts of an index are not."""
    before = ["a/index.html", "b/index.html", "c/c.pdf", "search/index/x.pf_fragment"]
    assert vanishing_pages(before, ["a/index.html"]) == ["b/index.html", "c/c.pdf"]


def test_making_the_manifest_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """The manifest may be made twice in a build; what vanished is said when the result is shown."""
    context: dict[str, object] = {}
    Permanence(context).generate_context()
    assert context == {
        "listed": read_manifest,
        "closing": [make_manifest],
        "witnesses": [name_vanished],
    }
    files = {"a/index.html": File("11", 3)}
    assert make_manifest(files) == make_manifest(files)
    assert capsys.readouterr().err == ""
    name_vanished(files, ["a/index.html", "b/index.html"])
    assert capsys.readouterr().err == "注意：已公布的 /b/ 已不再存在\n"
