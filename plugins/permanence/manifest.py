"""Manifest: path, size and SHA-256 of everything that is published."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from plugins import urls

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


def parse_manifest(data: bytes) -> set[str] | None:
    """The paths of a manifest; None for bytes that are no manifest of ours."""
    try:
        manifest = json.loads(data)
        is_ours = manifest["version"] == VERSION and all(map(_is_row, manifest["files"]))
        return {row["path"] for row in manifest["files"]} if is_ours else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_row(row: Any) -> bool:
    texts = row["path"], row["sha256"]
    return all(isinstance(text, str) for text in texts) and isinstance(row["size"], int)


def read_manifest(site: Path) -> set[str] | None:
    """The paths that the manifest of a folder lists; None where there is no manifest of ours."""
    try:
        return parse_manifest((site / urls.MANIFEST).read_bytes())
    except OSError:
        return None


def is_site(folder: Path) -> bool:
    """Whether a folder is a site that a build published, so that a build may replace it.

    It has a manifest of ours; at least half of what the manifest lists is there, and at least half
    of what is there is listed. So a site in which somebody deleted or added some files is one, and
    a folder of other things into which a manifest or even a site was copied is none.
    """
    listed = read_manifest(folder)
    if listed is None:
        return False
    there = sum(len(names) for _, _, names in os.walk(folder)) - 1
    listed_and_there = sum((folder / path).is_file() for path in listed)
    return listed_and_there * 2 >= max(len(listed), there)


def vanishing_pages(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Pages and books that were published and would not be any more."""
    return sorted(path for path in set(before) - set(now) if path.endswith(("/index.html", ".pdf")))
