"""Manifest: path, size and SHA-256 of everything that is published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Protocol

VERSION = 1


class PublishedFile(Protocol):
    """What is known of a published file: SHA-256 (hexadecimal) and size in bytes."""

    @property
    def sha256(self) -> str:
        """The hash of its bytes."""

    @property
    def size(self) -> int:
        """The number of its bytes."""


def render_manifest(files: Mapping[str, PublishedFile]) -> bytes:
    """The manifest as JSON: sorted by path, the same bytes for the same site, always."""
    rows = [
        {"path": path, "size": files[path].size, "sha256": files[path].sha256}
        for path in sorted(files)
    ]
    text = json.dumps({"version": VERSION, "files": rows}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def parse_manifest(data: bytes) -> set[str]:
    """The paths of a manifest; empty for bytes that are no manifest."""
    try:
        return {str(row["path"]) for row in json.loads(data)["files"]}
    except (ValueError, KeyError, TypeError):
        return set()


def vanishing_pages(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Pages and books that were published and would not be any more."""
    return sorted(path for path in set(before) - set(now) if path.endswith(("/index.html", ".pdf")))
