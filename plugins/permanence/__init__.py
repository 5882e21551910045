"""Permanence: what was published stays, and can be proved unchanged.

``manifest`` lists everything published with its hash. Pages that a build would take away are named
loudly: nothing once published may disappear unseen.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins import urls
from plugins.permanence.manifest import (
    PublishedFile,
    parse_manifest,
    render_manifest,
    vanishing_pages,
)


class Permanence:
    """Adds the manifest to what closes a build."""

    def __init__(self, context: dict[str, Any], output_path: str, **_: Any) -> None:
        """Keep the context and where the published site lies."""
        self.context = context
        self.output = Path(output_path)

    def generate_context(self) -> None:
        """Ask the writer to call for the manifest when all other files are known."""
        self.context.setdefault("closing", []).append(self.close)

    def close(self, files: Mapping[str, PublishedFile]) -> dict[str, bytes]:
        """The manifest of ``files``; says which published pages they lack."""
        manifest = self.output / urls.MANIFEST
        before = parse_manifest(manifest.read_bytes()) if manifest.is_file() else set()
        for path in vanishing_pages(before, files):
            print(f"注意：已公布的 /{path.removesuffix('index.html')} 将不再存在", file=sys.stderr)
        return {urls.MANIFEST: render_manifest(files)}


def get_generators(_pelican: Any) -> type[Permanence]:
    """Tell Pelican of the generator."""
    return Permanence


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(get_generators)
