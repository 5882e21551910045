"""In the place of the gazette: books as JSON of what they hold, made in no time.

Whether a book is made again hangs on its inputs as it does for a PDF.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pelican.plugins import signals

from plugins.gazette.books import BOOKS
from plugins.model.artifact import worked_out


@dataclass(frozen=True)
class DataRecipe:
    """Writes the inputs of a book."""

    name: str

    def version(self, inputs: Mapping[str, Any]) -> str:
        """Always the same: what is asked is whether the inputs are noticed to be others."""
        return "1"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """All inputs as JSON."""
        return json.dumps(dict(worked_out(inputs)), ensure_ascii=False).encode()


class Books:
    """Adds the books to what is published."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Keep the context that all rooms share."""
        self.context = context

    def generate_context(self) -> None:
        """Add the recipes and an artifact for each book."""
        for edition in BOOKS:
            self.context["recipes"][edition.name] = DataRecipe(edition.name)
            self.context["artifacts"].extend(edition.build(self.context["library"]))


def get_generators(_pelican: Any) -> type[Books]:
    """Answer Pelican's question for generators."""
    return Books


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
