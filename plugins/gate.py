"""The gate: all problems are shown, and any error ends the build before anything is published.

Stands in the list of plugins behind the last room that checks and before the first that makes.
"""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Collection, Iterable
from typing import Any, TextIO

from pelican.plugins import signals

from plugins.model.site import RuleChange
from plugins.problems import ContentRefused, Problem, Severity, show_problems, weigh


def check_gate(
    found: Iterable[Problem],
    strict: Collection[str],
    stream: TextIO,
    changes: Collection[RuleChange] = (),
) -> None:
    """Show what was found, and the ``changes`` of ``site.yaml`` that had to do with it.

    Problems with a code in ``strict`` count as errors.

    Raises:
        ContentRefused: there is an error among the problems.
    """
    # Remarks may be many, and are for `check` unless somebody weighs them.
    heavy = {*strict, *(change.code for change in changes)}
    found = (own for own in found if own.severity is not Severity.INFO or own.code in heavy)
    weighed = weigh(found, changes, strict)
    for note in weighed.notes:
        print(note, file=stream)
    problems = [problem for problem in weighed.problems if problem.severity is not Severity.INFO]
    if weighed.has_errors:
        raise ContentRefused(problems)
    show_problems(problems, stream)


class Gate:
    """Ends the build when there are errors.

    Setting: ``STRICT_RULES``, codes of what is an error in production.
    """

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any) -> None:
        """Keep Pelican's context and settings."""
        self.context = context
        self.settings = settings

    def generate_context(self) -> None:
        """Let a library without errors pass."""
        strict, changes = self.settings.get("STRICT_RULES", ()), self.context["library"].site.rules
        said = io.StringIO()
        try:
            check_gate(self.context["problems"], strict, said, changes)
        finally:
            sys.stderr.write(said.getvalue())
        self.context["said"] = said.getvalue()


def is_no_refusal(record: logging.LogRecord) -> bool:
    """Show problems plainly where Pelican would log a traceback, and let all else be logged."""
    error = record.exc_info[1] if record.exc_info else None
    if not isinstance(error, ContentRefused):
        return True
    show_problems(error.problems, sys.stderr)
    print(error, file=sys.stderr)
    return False


def get_generators(_pelican: Any) -> type[Gate]:
    """Tell Pelican of the generator."""
    return Gate


def register() -> None:
    """Called by Pelican when the plugin is loaded."""
    logging.getLogger("pelican").addFilter(is_no_refusal)
    signals.get_generators.connect(get_generators)
