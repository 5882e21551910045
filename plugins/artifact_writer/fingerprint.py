"""Fingerprint: what an artifact would be, without making it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from plugins.model.artifact import Artifact, Late, Recipe

_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class Fingerprints:
    """Fingerprints of the artifacts of one build.

    Inputs that many artifacts share as one object (the site's identity stands in every page) are
    written down and hashed once. They are values: nothing changes them while a site is built.
    """

    def __init__(self) -> None:
        """Know of nothing yet."""
        self._known: dict[int, tuple[Any, str]] = {}

    def of(self, artifact: Artifact, recipe: Recipe) -> str:
        """SHA-256 (hexadecimal) over the recipe's name and version and the inputs.

        The path does not count: the same bytes may be published in two places.

        Raises:
            TypeError: the inputs hold something that is not plain data.
        """
        inputs = artifact.inputs
        parts = [recipe.name, recipe.version(inputs)]
        if type(inputs) is Late:
            parts.append(self._short(inputs))
        else:
            for name in sorted(inputs):
                parts += name, self._short(inputs[name])
        return _sha256("\0".join(parts))

    def _short(self, value: Any) -> str:
        """What stands for a value: its JSON, or something short that is as sure to differ."""
        if type(value) is Late:  # ``isinstance`` takes long for a mapping of our own
            return f"late {value.digest}"
        if not isinstance(value, (dict, list, tuple)):
            return _as_json(value)
        known = self._known.get(id(value))
        if known is None:
            # The value is kept beside its digest: as long as it lives no other can have its id.
            known = self._known[id(value)] = value, f"sha256 {_sha256(_as_json(value))}"
        return known[1]


def fingerprint(artifact: Artifact, recipe: Recipe) -> str:
    """The fingerprint of one artifact alone.

    Raises:
        TypeError: the inputs hold something that is not plain data.
    """
    return Fingerprints().of(artifact, recipe)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
