"""Manifest: path, size and SHA-256 of everything that is published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from plugins import urls

VERSION = 1

_ROW = '\n  {{\n   "path": {},\n   "size": {},\n   "sha256": "{}"\n  }}'
_as_json = json.JSONEncoder(ensure_ascii=False).encode


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
    # Put together by hand: with indents Python's own writer takes ten times as long.
    rows = ",".join(
        _ROW.format(_as_json(path), file.size, file.sha256) for path, file in sorted(files.items())
    )
    end = "\n ]" if rows else "]"
    return f'{{\n "version": {VERSION},\n "files": [{rows}{end}\n}}\n'.encode()


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


def vanishing_pages(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Pages and books that were published and would not be any more."""
    return sorted(path for path in set(before) - set(now) if path.endswith(("/index.html", ".pdf")))
