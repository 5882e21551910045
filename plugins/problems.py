"""What a check finds (a Problem), and the one exception that ends a build."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TextIO

from plugins.model.site import RuleChange


class Severity(StrEnum):
    """How much a problem weighs.

    An ``ERROR`` stops the build before anything is published; a ``WARNING`` is shown with every
    build and is for the editor to weigh; ``INFO`` is not shown, but may be an error in production.
    """

    ERROR = "E"
    WARNING = "W"
    INFO = "I"

    def __reduce_ex__(self, _protocol: object) -> tuple[type[Severity], tuple[str]]:
        """Pickle by value: the first releases of Python 3.11 pickle an enumeration by ``getattr``."""
        return type(self), (self.value,)


LONGEST_SAID = 280
"""A message has no more characters than this, a hint no more than twice as many."""

LONGEST_QUOTED = 80
"""Of what was found, a message repeats no more than this."""

MOST_OF_A_KIND = 100
"""So many problems of a code are shown of a file; of the others, how many there are."""

_QUOTED = re.compile(f"“[^“”]{{{LONGEST_QUOTED + 1},}}”")


def one_line(said: str) -> str:
    """On one line, and without what cannot be seen or turns the order of a line round."""
    if said.isprintable():
        return said
    return "".join(c if c.isprintable() or c == "　" else " " if c.isspace() else "□" for c in said)


def _cut(quoted: re.Match[str]) -> str:
    return f"{quoted[0][: LONGEST_QUOTED + 1]}……”"


def _short(said: str, most: int = LONGEST_SAID) -> str:
    return said if len(said) <= most else f"{said[:most]}……"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of a check, for an editor: where, what, and what to do.

    ``path`` is relative to the content folder's parent (``content/normative/2020/a.md``), ``line``
    counts from 1, ``code`` names the rule, ``message`` and ``hint`` are plain Chinese. ``may_pass``
    says that it is of this machine at this time, and not of the content: it is not kept.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    may_pass: bool = False

    def __post_init__(self) -> None:
        """Keep what is said to one line that can be read, whatever a file holds or is called."""
        object.__setattr__(self, "path", one_line(self.path))
        object.__setattr__(self, "message", _short(_QUOTED.sub(_cut, one_line(self.message))))
        object.__setattr__(self, "hint", _short(one_line(self.hint), 2 * LONGEST_SAID))

    def __str__(self) -> str:
        """Show as ``path:line: CODE message — hint``, the form that editors' tools can follow."""
        return f"{self.path}:{self.line}: {self.code} {self.message} — {self.hint}"


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by place and then by code, each once; of very many of a kind, the first ones.

    What is sorted already stays as it is.
    """
    found = sorted(set(problems), key=lambda p: (p.path, p.line, p.code, p.message))
    numbers = Counter((problem.path, problem.code) for problem in found)
    seen: Counter[tuple[str, str]] = Counter()
    shown = []
    for problem in found:
        kind = (problem.path, problem.code)
        seen[kind] += 1
        if seen[kind] <= MOST_OF_A_KIND or numbers[kind] == MOST_OF_A_KIND + 1:
            shown.append(problem)
        elif seen[kind] == MOST_OF_A_KIND + 1:
            more = numbers[kind] - MOST_OF_A_KIND
            shown.append(replace(problem, message=f"同样的问题还有 {more} 处，没有一一列出"))
    return shown


HEADINGS = {
    Severity.WARNING: "提醒 {} 处，不影响发布，请斟酌：",
    Severity.ERROR: "错误 {} 处，改正后才能发布：",
}
"""What stands above the problems of a severity, with their number; what may wait comes first."""


def show_problems(problems: Iterable[Problem], stream: TextIO) -> None:
    """Write each problem on a line of its own, in the form that editors' tools can follow.

    What may wait comes first, so that errors stand last, where a person looks.
    """
    found = sorted_problems(problems)
    for severity, heading in HEADINGS.items():
        weighed = [problem for problem in found if problem.severity is severity]
        if weighed:
            print(heading.format(len(weighed)), *weighed, sep="\n", file=stream)


class ContentRefused(Exception):
    """The content has errors: all are shown and nothing is published.

    Raised once in a build, after every problem has been gathered.
    """

    exitcode = 1

    def __init__(self, problems: Iterable[Problem], remark: str = "") -> None:
        """Keep all problems, warnings included, so that the caller can show them.

        ``remark`` is a sentence that stands behind what is said of the whole.
        """
        self.problems = sorted_problems(problems)
        errors = sum(problem.severity is Severity.ERROR for problem in self.problems)
        super().__init__(
            f"有 {errors} 处错误，没有发布任何内容。请按上面的提示修改后重试。{remark}"
        )


CHANGED_SEVERITIES = {"错误": Severity.ERROR, "提醒": Severity.WARNING, "不检查": None}
"""What a change in ``site.yaml`` may make of a check."""

_FIXED = re.compile(r"[FMAP]\d+|C1\d+")
PRIVACY_TO_WEIGH = {
    "P106", "P108", "P109", "P121", "P122", "P123", "P124", "P125", "P126", "P127",
}  # fmt: skip
"""Checks of privacy that a county may weigh: none of numbers of persons or marks of secrecy."""

MAKING_RESTS_ON = {"S102", "S105", "S106", "U101", "U102"}
"""Rules without which no site can be made: addresses, and places that two would claim."""


def may_be_changed(code: str) -> bool:
    """Whether a county may weigh a check otherwise.

    What cannot be read (F, M, C1) or written (A) stays an error, and so do personal data and marks
    of secrecy that are no matter of judgement.
    """
    return code in PRIVACY_TO_WEIGH or not (_FIXED.fullmatch(code) or code in MAKING_RESTS_ON)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Problems as they count for one site, and a line on each change that it makes, with its reason."""

    problems: list[Problem]
    notes: list[str]

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be published."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def weigh(
    found: Iterable[Problem], changes: Collection[RuleChange], strict: Collection[str] = ()
) -> Weighed:
    """Weigh problems as the site wants it: ``changes`` stand in ``site.yaml``.

    Problems with a code in ``strict`` count as errors, unless a change says otherwise: who writes a
    reason has thought of it.
    """
    allowed = [change for change in changes if may_be_changed(change.code)]
    # What is said of single documents goes before what is said of all.
    allowed.sort(key=lambda change: not change.documents)
    concerned: Counter[RuleChange] = Counter()
    problems = []
    for problem in set(found):
        severity: Severity | None = problem.severity
        if change := next((one for one in allowed if _concerns(one, problem)), None):
            concerned[change] += 1
            severity = CHANGED_SEVERITIES[change.severity]
        elif problem.code in strict:
            severity = Severity.ERROR
        if severity is problem.severity:
            problems.append(problem)
        elif severity:
            problems.append(replace(problem, severity=severity))
    # Where rule S105 finds the changes themselves wrong, they are told once they are right.
    is_right = all(problem.code != "S105" for problem in problems)
    notes = [_note(change, concerned[change]) for change in allowed] if is_right else []
    return Weighed(sorted_problems(problems), notes)


def _concerns(change: RuleChange, problem: Problem) -> bool:
    """Whether a change is for a problem: of all documents, or of one that it names."""
    if change.code != problem.code:
        return False
    places = (f"/{name}{end}" for name in change.documents for end in ("./"))
    return not change.documents or any(place in f"/{problem.path}" for place in places)


def _note(change: RuleChange, number: int) -> str:
    done = f"不检查 {change.code}"
    if change.severity != "不检查":
        done = f"把 {change.code} 算作{change.severity}"
    where = "".join(f"{name}，" for name in change.documents)
    return _short(one_line(f"按 site.yaml {done}（{where}{number} 处）：{change.reason}"))
