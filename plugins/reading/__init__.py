"""Reading: the content folder becomes records (content/ to ``context["library"]``).

Pelican's own readers drop what they cannot read and go on; here every file is read by us, every
problem is kept with its line, and nothing is lost. ``source_files`` finds the files and their text,
``front_matter`` and ``records`` make typed records, ``markdown_text``, ``plain_lines`` and ``outline`` the body,
``document_reading`` one document of all its files, and has it judged: rooms that judge a document by
itself put what does so into ``context["judges"]``. ``kept_records`` keeps documents, so that each is
read and judged once a revision. ``rows``, ``site_files`` and ``site_pictures`` read what is not a
document, ``content_folder`` walks through all of it, and ``content_library`` makes the library.

Settings: ``PATH`` (the content folder), ``CACHE_PATH``, ``AS_OF`` (a date such as 2026-12-31; without
it the day in the site's time zone, the only place where the build looks at a clock),
``FUTURE_REFUSED`` (whether a site of a day to come is refused), ``STAYS`` (whether this process builds
again and again, for a preview).
"""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import Any

from plugins.problems import Problem
from plugins.reading.content_library import read_library, today
from plugins.reading.document_reading import Judge
from plugins.reading.kept_records import stay_at_hand


class Reading:
    """Puts the library of all records and the list of problems into the context."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any) -> None:
        """Keep Pelican's context and settings."""
        self.context = context
        self.settings = settings
        if settings.get("STAYS"):
            stay_at_hand()
        self.judges: list[Judge] = context.setdefault("judges", [])

    def generate_context(self) -> None:
        """Read everything; the rooms behind find the library and add to the lists."""
        folder, cache = Path(self.settings["PATH"]), Path(self.settings["CACHE_PATH"])
        as_of = self.settings.get("AS_OF")
        day = date.fromisoformat(as_of) if as_of else None
        read = read_library(folder, cache, day, tuple(self.judges))
        library, problems = read.library, [*read.problems, *read.findings]
        if self.settings.get("FUTURE_REFUSED") and library.as_of > today(library.site):
            problems.append(_to_come(library.as_of))
        self.context.update(library=library, problems=problems, artifacts=[], recipes={})
        self.context["read_now"] = read.read_now


def _to_come(day: date) -> Problem:
    message = f"{day} 还没有到，不能正式发布那一天的网站"
    return Problem("publishconf.py", 1, "A106", message, "去掉 --production，或者换一个 --as-of")


def leave_garbage(_pelican: Any) -> None:
    """A build makes many objects and leaves few; looking for these takes a fifth of its time."""
    gc.disable()


def look_for_garbage(_pelican: Any) -> None:
    """The build is done, and who goes on has a collector again."""
    gc.enable()


def get_generators(_pelican: Any) -> type[Reading]:
    """Tell Pelican of the generator."""
    return Reading


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    # Pelican is imported only where it is there already: `check` works without it, at once.
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
    signals.initialized.connect(leave_garbage)
    signals.finalized.connect(look_for_garbage)
