"""Privacy (个人信息和涉密标志): what must be found before it is published (domain.md §12).

``passages`` cuts a document into the texts that would reach a reader, each with its place: the body,
the strings of the front matter, the rows of a catalog, the names of the files. ``detectors/`` holds
one kind of finding a file, and a table of them. ``check`` brings the two together.

A message says where something stands and what it seems to be; personal data are masked,
because messages go into logs that more people read than may see them; marks are shown as they stand.
The contents of attachments are not read yet, only their names.
"""

from __future__ import annotations

from typing import Any

from pelican.plugins import signals

from plugins.privacy.check import check_privacy


class Privacy:
    """The room's place in Pelican's order of generators."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self.context = context

    def generate_context(self) -> None:
        """Add what was found to the problems of the build."""
        self.context["problems"].extend(check_privacy(self.context["library"]))


def get_generators(_pelican: Any) -> type[Privacy]:
    """Answer Pelican's signal."""
    return Privacy


def register() -> None:
    """Enter Pelican's generators."""
    signals.get_generators.connect(get_generators)
