"""The recipe "stylesheet": all style sheets of the theme in one file, layer by layer.

A component's style lies beside its macro (``theme/components/NAME.css``), what belongs to no
component in ``theme/styles/``. One file for all pages is asked for once and then kept by browsers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.source_digest import source_digest

LAYERS = ("reset", "tokens", "page", "components", "care", "print")
"""The cascade layers, weakest first. A file in ``theme/styles/`` named like a layer is that layer;
every other file there, and those of the components, belong to ``components``."""


@dataclass(frozen=True, slots=True)
class StylesheetRecipe:
    """Joins the style sheets of the theme in folder ``theme``, in layers."""

    theme: str

    @property
    def name(self) -> str:
        """The name that artifacts use for this recipe."""
        return "stylesheet"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """A digest of all style sheets and of this module."""
        return hashlib.sha256(self.make(inputs)).hexdigest() + source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """One style sheet, without comments and indents."""
        return joined_styles(Path(self.theme)).encode()


def build_stylesheet() -> list[Artifact]:
    """The one style sheet of the site."""
    return [Artifact(urls.STYLESHEET, "stylesheet", {})]


def joined_styles(theme: Path) -> str:
    """The style sheets of a theme as one text: each layer, with its files in order of name."""
    layers = dict.fromkeys(LAYERS, "")
    own = sorted((theme / "styles").glob("*.css"))
    for path in (*own, *sorted((theme / "components").glob("*.css"))):
        layer = path.stem if path.stem in LAYERS else "components"
        layers[layer] += _squeezed(path.read_text("utf-8"))
    blocks = (f"@layer {name} {{\n{text}}}\n" for name, text in layers.items())
    return f"@layer {', '.join(LAYERS)};\n{''.join(blocks)}"


def _squeezed(css: str) -> str:
    lines = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())
