"""Privacy (个人信息和涉密标志): what must be found before it is published (domain.md §12).

``passages`` cuts a document into the texts that would reach a reader, each with its place: the body,
the strings of the front matter, the rows of a catalog, the names of the files. ``detectors/`` holds
one kind of finding a file, and a table of them. ``columns`` looks at the tables of the body, which
``body_tables`` finds, and of attachments. ``checks`` lists the checks that are no patterns.

``formats/`` reads attachments, a format a file: their texts, tables and traces (``contents``).
``attachments`` looks for everything in them, and ``kept_sightings`` keeps what was found by the bytes
of the file. ``check`` brings all of it together, for one document or for a library.

A message says where something stands and what it seems to be; personal data are masked,
because messages go into logs that more people read than may see them; marks are shown as they stand.

Settings: ``PATH`` (the content folder), ``CACHE_PATH``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.privacy.check import check_privacy

STORE = "attachments.sqlite"
"""The file below ``CACHE_PATH`` in which sightings in attachments are kept."""


class Privacy:
    """The room's place in Pelican's order of generators."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any) -> None:
        """Keep Pelican's context and settings."""
        self.context = context
        self.settings = settings

    def generate_context(self) -> None:
        """Add what was found to the problems of the build."""
        folder, cache = Path(self.settings["PATH"]), Path(self.settings["CACHE_PATH"])
        problems = check_privacy(self.context["library"], folder, cache / STORE)
        self.context["problems"].extend(problems)


def get_generators(_pelican: Any) -> type[Privacy]:
    """Answer Pelican's signal."""
    return Privacy


def register() -> None:
    """Enter Pelican's generators."""
    # Pelican is imported only where it is there already: `check` works without it, at once.
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
