"""The manifest: everything published, by path, size and hash."""

from __future__ import annotations

import json
from dataclasses import dataclass

from plugins.permanence.manifest import parse_manifest, render_manifest, vanishing_pages


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
    assert parse_manifest(manifest) == {"a/中文.html", "b.html"}


def test_what_is_no_manifest_names_no_path() -> None:
    """A damaged manifest of an earlier build stops nothing."""
    for data in (b"", b"\xff", b"[]", b"{}", b'{"files": [1]}', b'{"files": 1}'):
        assert parse_manifest(data) == set()


def test_pages_and_books_that_would_vanish_are_named() -> None:
    """Pages and PDFs are permanent; parts of an index are not."""
    before = ["a/index.html", "b/index.html", "c/c.pdf", "search/index/x.pf_fragment"]
    assert vanishing_pages(before, ["a/index.html"]) == ["b/index.html", "c/c.pdf"]
