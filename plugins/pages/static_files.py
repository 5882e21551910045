"""The theme's own files (scripts, icons), published under ``static/``.

A component's script lies beside its macro (``theme/components/NAME.js``).
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.model.artifact import Artifact


def build_static_files(theme: str) -> list[Artifact]:
    """Every file of the theme's folder ``static`` and the scripts of its components, by path."""
    root = Path(theme)
    files = {
        path.relative_to(root).as_posix(): path
        for path in root.joinpath("static").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    files |= {f"static/js/{path.name}": path for path in root.glob("components/*.js")}
    return [_file(root, place, files[place]) for place in sorted(files)]


def _file(root: Path, place: str, path: Path) -> Artifact:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = path.relative_to(root).as_posix()
    return Artifact(place, "file", {"root": "theme", "path": source, "sha256": digest})
