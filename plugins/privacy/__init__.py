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

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from plugins.model.document import Document
from plugins.model.office import Office
from plugins.privacy.check import check_documents
from plugins.problems import Problem

STORE = "attachments.sqlite"
"""The file below ``CACHE_PATH`` in which sightings in attachments are kept."""


def judge_documents(
    documents: Sequence[Document], office: Office, folder: Path, cache: Path
) -> list[list[Problem]]:
    """What is found in each of some documents and in their attachments, which lie in ``folder``."""
    return check_documents(documents, office.site, folder, cache / STORE)


class Privacy:
    """The room's place in Pelican's order of generators: it judges documents when they are read."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any) -> None:
        """Enter the judges."""
        folder, cache = Path(settings["PATH"]), Path(settings["CACHE_PATH"])
        judge = partial(judge_documents, folder=folder, cache=cache)
        context.setdefault("judges", []).append(judge)


def get_generators(_pelican: Any) -> type[Privacy]:
    """Answer Pelican's signal."""
    return Privacy


def register() -> None:
    """Enter Pelican's generators."""
    # Pelican is imported only where it is there already: `check` works without it, at once.
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
