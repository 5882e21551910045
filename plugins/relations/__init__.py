"""Relations: which documents belong together, and what follows for their force in time.

``citations`` links document numbers in running text, ``statements`` takes what editors state in
front matter and computes the other direction, ``force`` computes 有效性 at the as-of date, and
``library_relations`` puts it together. The room replaces ``context["library"]`` by the complete one.
"""

from __future__ import annotations

from typing import Any

from plugins.relations.library_relations import relate


class Relations:
    """Completes the library in the context."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Keep Pelican's context."""
        self.context = context

    def generate_context(self) -> None:
        """Relate all documents of the library."""
        self.context["library"] = relate(self.context["library"])


def get_generators(_pelican: Any) -> type[Relations]:
    """Tell Pelican of the generator."""
    return Relations


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    # Pelican is imported only where it is there already: `check` works without it, at once.
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
