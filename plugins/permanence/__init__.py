"""Permanence: what was published stays, and can be proved unchanged.

``manifest`` lists everything published with its hash, and so tells a folder that a build published
from any other. Pages that a build takes away are named loudly: nothing once published may disappear
unseen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from pelican.plugins import signals

from plugins import urls
from plugins.permanence.manifest import (
    PublishedFile,
    read_manifest,
    render_manifest,
    vanishing_pages,
)


class Permanence:
    """Adds the manifest to what closes a build, and says which published pages are gone after it."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Tell the writer, which is constructed later, what a site lists of itself."""
        self.context = context
        context["listed"] = read_manifest

    def generate_context(self) -> None:
        """Ask the writer for a manifest, and to be shown the result."""
        self.context.setdefault("closing", []).append(make_manifest)
        self.context.setdefault("witnesses", []).append(name_vanished)


def name_vanished(files: Mapping[str, PublishedFile], before: Iterable[str]) -> None:
    """Name the pages that were published before and are not among ``files``."""
    for path in vanishing_pages(before, files):
        print(f"注意：已公布的 /{path.removesuffix('index.html')} 已不再存在", file=sys.stderr)


def make_manifest(files: Mapping[str, PublishedFile]) -> dict[str, bytes]:
    """The file that lists all others."""
    return {urls.MANIFEST: render_manifest(files)}


def get_generators(_pelican: Any) -> type[Permanence]:
    """Tell Pelican of the generator."""
    return Permanence


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    signals.get_generators.connect(get_generators)
