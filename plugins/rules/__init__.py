"""Rules: the library is checked against the rules of government publishing.

One rule a file; ``table`` lists them. Each has a code, a severity, what it asks, where that is laid
down, and a hint; its cases are documents in ``tests/rules/cases/``. A check yields findings and
never raises; the gate decides what they mean for the build.
"""

from __future__ import annotations

from typing import Any

from plugins.rules.table import check_together, judge_documents


class Rules:
    """Adds what the rules find to the problems in the context."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        """Keep Pelican's context."""
        self.context = context
        context.setdefault("judges", []).append(judge_documents)

    def generate_context(self) -> None:
        """Check the library as a whole; each document was judged when it was read."""
        self.context["problems"].extend(check_together(self.context["library"]))


def get_generators(_pelican: Any) -> type[Rules]:
    """Tell Pelican of the generator."""
    return Rules


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    # Pelican is imported only where it is there already: `check` works without it, at once.
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
