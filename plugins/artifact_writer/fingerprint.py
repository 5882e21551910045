"""Fingerprint: what an artifact would be, without making it."""

from __future__ import annotations

import hashlib
import json

from plugins.model.artifact import Artifact, Recipe


def fingerprint(artifact: Artifact, recipe: Recipe) -> str:
    """SHA-256 (hexadecimal) over the recipe's name and version and the inputs.

    The path does not count: the same bytes may be published in two places.

    Raises:
        TypeError: the inputs hold something that is not plain data.
    """
    parts = [recipe.name, recipe.version(artifact.inputs), artifact.inputs]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
