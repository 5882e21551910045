"""What a check finds (a Problem), and the one exception that ends a build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO


class Severity(StrEnum):
    """How much a problem weighs.

    An ``ERROR`` stops the build before anything is published; a ``WARNING`` is shown with every
    build and is for the editor to weigh; ``INFO`` is not shown, but may be an error in production.
    """

    ERROR = "E"
    WARNING = "W"
    INFO = "I"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of a check, for an editor: where, what, and what to do.

    ``path`` is relative to the content folder's parent (``content/normative/2020/a.md``), ``line``
    counts from 1, ``code`` names the rule, ``message`` and ``hint`` are plain Chinese.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Show as ``path:line: CODE message — hint``, the form that editors' tools can follow."""
        return f"{self.path}:{self.line}: {self.code} {self.message} — {self.hint}"


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by place and then by code, each once."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.code, p.message))


_HEADINGS = {
    Severity.WARNING: "提醒 {} 处，不影响发布，请斟酌：",
    Severity.ERROR: "错误 {} 处，改正后才能发布：",
}


def show_problems(problems: Iterable[Problem], stream: TextIO) -> None:
    """Write each problem on a line of its own, in the form that editors' tools can follow.

    What may wait comes first, so that errors stand last, where a person looks.
    """
    found = sorted_problems(problems)
    for severity, heading in _HEADINGS.items():
        weighed = [problem for problem in found if problem.severity is severity]
        if weighed:
            print(heading.format(len(weighed)), *weighed, sep="\n", file=stream)


class ContentRefused(Exception):
    """The content has errors: all are shown and nothing is published.

    Raised once in a build, after every problem has been gathered.
    """

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems, warnings included, so that the caller can show them."""
        self.problems = sorted_problems(problems)
        errors = sum(problem.severity is Severity.ERROR for problem in self.problems)
        super().__init__(f"有 {errors} 处错误，没有发布任何内容。请按上面的提示修改后重试。")
