"""The recipe of files that are published as they are: style sheets, scripts, attachments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.unchanged_file import read_unchanged


@dataclass(frozen=True, slots=True)
class FileRecipe:
    """Copies a file of a known folder; the inputs name the folder, the path and the SHA-256.

    ``roots`` maps the names (``theme``, ``content``) to folders. The hash in the inputs makes the
    recipe pure: other bytes are refused.
    """

    roots: Mapping[str, Path]
    name: str = "file"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """Always the same: the bytes are named by the inputs."""
        return "1"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """Read the file.

        Raises:
            ChangedFileError: the file changed while the site was being built.
        """
        return read_unchanged(self.roots[inputs["root"]], inputs["path"], inputs["sha256"])
