"""Fingerprints: what a problem is known by when the lines around it have changed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from plugins.problems import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each problem with its fingerprint: of file, code and message, and of no line.

    What a file has several times is told apart by counting, because a fingerprint stands for one.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        known = f"{problem.path}\n{problem.code}\n{problem.message}"
        seen[known] += 1
        yield problem, hashlib.sha256(f"{known}\n{seen[known]}".encode()).hexdigest()
