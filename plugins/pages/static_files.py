"""The theme's own files (CSS, scripts, icons), published under ``static/``."""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.model.artifact import Artifact


def build_static_files(theme: str) -> list[Artifact]:
    """Every file of the theme's folder ``static``, without hidden ones; sorted by path."""
    root = Path(theme)
    files = (path for path in sorted(root.joinpath("static").rglob("*")) if path.is_file())
    return [_file(root, path) for path in files if not path.name.startswith(".")]


def _file(root: Path, path: Path) -> Artifact:
    relative = path.relative_to(root).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    inputs = {"root": "theme", "path": relative, "sha256": digest}
    return Artifact(path=relative, recipe="file", inputs=inputs)
